import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv-draft-04';
import {
  expressionsIn,
  isExpression,
  type ParametersFile,
  type Resource,
  type Template,
} from './armTemplate';

type Schema = Record<string, unknown>;

const folder = join(__dirname, '..', 'deploymentTemplates', 'schemas');
const site = 'https://schema.management.azure.com/schemas';
/** What any resource may have; the schemas of the single types do not repeat it. */
const ofAnyResource = ['dependsOn', 'condition', 'scope', 'comments', 'copy'];
const knownFunctions = new Set(
  (
    'concat createObject empty environment equals extensionResourceId guid if listKeys min not null parameters ' +
    'reference replace resourceGroup resourceId string subscription subscriptionResourceId take toLower union ' +
    'uniqueString variables'
  ).split(' '),
);

/**
 * Holds a template against the published schemas, and its expressions against its own names.
 *
 * @returns every fault as a sentence
 */
export function templateFaults(template: Template): string[] {
  return [
    ...fits(`${site}/2019-04-01/deploymentTemplate.json#`, template, 'template'),
    ...template.resources.flatMap(resourceFaults),
    ...expressionFaults(template),
  ];
}

/** Holds a parameters file against its schema and against the template that it is for. */
export function parametersFaults(file: ParametersFile, template: Template): string[] {
  const given = Object.entries(file.parameters);
  return [
    ...fits(`${site}/2019-04-01/deploymentParameters.json#`, file, 'parameters'),
    ...Object.entries(template.parameters)
      .filter(([name, { defaultValue }]) => defaultValue === undefined && !file.parameters[name])
      .map(([name]) => `“${name}” has no value`),
    ...given.flatMap(([name, { value }]) => {
      const parameter = template.parameters[name];
      if (parameter === undefined) return [`the template has no parameter “${name}”`];
      const { type, allowedValues } = parameter;
      if (jsonType(value) !== type.replace('secure', '')) return [`“${name}” is no ${type}`];
      return allowedValues?.includes(value) === false
        ? [`“${name}” must not be ${String(value)}`]
        : [];
    }),
  ];
}

const jsonType = (value: unknown): string =>
  ({ boolean: 'bool', number: 'int' })[typeof value as string] ?? typeof value;

function resourceFaults(resource: Resource): string[] {
  const [space = '', ...names] = resource.type.split('/');
  const file = resource.type === 'Microsoft.Insights/components' ? `${space}.Application` : space;
  const id = `${site}/${resource.apiVersion}/${file}.json#`;
  const own = Object.fromEntries(
    Object.entries(resource).filter(([field]) => !ofAnyResource.includes(field)),
  );
  const shape = `${id}/resourceDefinitions/${names.join('_')}`;
  const { channelName } = (resource.properties ?? {}) as { channelName?: string };
  if (channelName === undefined) return fits(shape, own, resource.type);
  // Said of the one channel that is meant, faults are clearer than said of all two dozen.
  return [
    ...fits(shape, { ...own, properties: '[]' }, channelName),
    ...fits(`${id}/definitions/${channelName}`, resource.properties, channelName),
  ];
}

function fits(schema: string, value: unknown, name: string): string[] {
  const validate = schemaAt(schema);
  if (validate === undefined) return [`${name}: no schema ${schema} is carried`];
  if (validate(value)) return [];
  return [...new Set(mostTelling(validate.errors ?? []).map((error) => `${name}: ${say(error)}`))];
}

/**
 * Where one of many shapes was wanted, the errors of the shape that fits best lie deepest. What an
 * expression becomes nobody knows here.
 */
function mostTelling(errors: ErrorObject[]): ErrorObject[] {
  const plain = errors.filter(
    ({ keyword, schemaPath, data }) =>
      keyword !== 'anyOf' && !schemaPath.includes('expression') && !isExpression(data),
  );
  const depth = ({ instancePath }: ErrorObject) => instancePath.split('/').length;
  const deepest = Math.max(...plain.map(depth));
  return plain.filter((error) => depth(error) === deepest);
}

const say = ({ instancePath, message = 'is wrong', params }: ErrorObject): string => {
  const { additionalProperty, allowedValues } = params as Record<string, unknown>;
  const where = instancePath.slice(1).replaceAll('/', '.');
  return [where, message, additionalProperty, allowedValues]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
};

function expressionFaults(template: Template): string[] {
  const expressions = expressionsIn(template);
  const used = (kind: string) =>
    new Set(
      expressions.flatMap((text) => namesAfter(text, new RegExp(`${kind}\\('([^']*)'\\)`, 'g'))),
    );
  const undeclared = (kind: 'parameters' | 'variables') =>
    [...used(kind)]
      .filter((name) => template[kind][name] === undefined)
      .map((name) => `${kind}('${name}') is not declared`);
  const unused = (kind: 'parameters' | 'variables') =>
    Object.keys(template[kind])
      .filter((name) => !used(kind).has(name))
      .map((name) => `${kind}('${name}') is never used`);
  return [
    ...undeclared('parameters'),
    ...undeclared('variables'),
    ...unused('parameters'),
    ...unused('variables'),
    ...expressions.filter((text) => !isBalanced(text)).map((text) => `brackets: ${text}`),
    ...expressions
      .flatMap((text) => namesAfter(withoutTexts(text), /(\w+)\(/g))
      .filter((name) => !knownFunctions.has(name))
      .map((name) => `${name}() is no function of the templates`),
  ];
}

const namesAfter = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

const withoutTexts = (expression: string): string => expression.replace(/'[^']*'/g, "''");

function isBalanced(expression: string): boolean {
  const bare = withoutTexts(expression);
  return bare.split('(').length === bare.split(')').length;
}

const schemas: { ajv?: Ajv } = {};

/** Reads all schemas that are carried at the first call. */
function schemaAt(id: string): ValidateFunction | undefined {
  schemas.ajv ??= readSchemas();
  return schemas.ajv.getSchema(id);
}

function readSchemas(): Ajv {
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, verbose: true });
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.json')) continue;
    const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Schema;
    if (file.endsWith('deploymentTemplate.json')) leaveResourcesToTheirOwn(schema);
    ajv.addSchema(strict(schema) as Schema);
  }
  return ajv;
}

/** The template's schema refers to those of all of Azure. */
function leaveResourcesToTheirOwn(schema: Schema): void {
  (schema.definitions as Schema).resource = { required: ['type', 'apiVersion', 'name'] };
}

/**
 * The published schemas let any misspelt field pass, and call an expression that also fits the wanted
 * shape a fault.
 */
function strict(schema: unknown, inDefinitions = false): unknown {
  if (Array.isArray(schema)) return schema.map((part) => strict(part, inDefinitions));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { oneOf, ...rest } = Object.fromEntries(
    Object.entries(schema as Schema).map(([key, part]) => [
      key,
      strict(part, inDefinitions || key === 'definitions'),
    ]),
  );
  const isClosed =
    inDefinitions &&
    rest.type === 'object' &&
    Object.keys((rest.properties as Schema | undefined) ?? {}).length > 0 &&
    rest.additionalProperties === undefined &&
    !('allOf' in rest || oneOf !== undefined);
  return {
    ...rest,
    ...(oneOf === undefined ? {} : { anyOf: oneOf }),
    ...(isClosed ? { additionalProperties: false } : {}),
  };
}
