import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ErrorObject } from 'ajv-draft-04';
import { sizeOfPng } from './icon';
import { textsOf } from './localise';
import type { Files } from './source';

/** As much of a manifest as names other files. */
interface Manifest {
  version?: string;
  icons?: { color?: string; outline?: string };
  localizationInfo?: {
    defaultLanguageFile?: string;
    additionalLanguages?: { file: string }[];
  };
}

/**
 * Holds a package against the published schemas and against what they do not say: icons' sizes, a
 * version that Teams takes, and both languages saying the same things.
 *
 * @param schemas - the folder of the published schemas
 * @returns every fault as a sentence; none for a package that Teams takes
 */
export function findFaults(files: Files, schemas: string): string[] {
  const check = createCheck(schemas);
  const manifest = parse<Manifest>(files, 'manifest.json');
  if (manifest === undefined) return ['manifest.json is missing or no JSON'];
  const { additionalLanguages = [], defaultLanguageFile } = manifest.localizationInfo ?? {};
  const languages = [defaultLanguageFile, ...additionalLanguages.map(({ file }) => file)];
  const { color, outline } = manifest.icons ?? {};
  return [
    ...check('MicrosoftTeams.schema.json', manifest, 'manifest.json'),
    ...languages.flatMap((name = 'fr.json') => {
      const language = parse<object>(files, name);
      if (language === undefined) return [`${name} is missing or no JSON`];
      return check('MicrosoftTeams.Localization.schema.json', language, name);
    }),
    ...versionFaults(manifest),
    ...untranslated(files, languages),
    ...iconFaults(files, color, '192×192'),
    ...iconFaults(files, outline, '32×32'),
  ];
}

function createCheck(schemas: string) {
  // Formats are hints in these schemas, and their patterns are older than the u flag.
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
  });
  return (schema: string, value: unknown, name: string): string[] => {
    const validate = ajv.compile(JSON.parse(readFileSync(join(schemas, schema), 'utf8')) as object);
    if (validate(value)) return [];
    return (validate.errors ?? []).map((error) => `${name}: ${sayError(error)}`);
  };
}

const sayError = ({ instancePath, message = 'is wrong', params }: ErrorObject): string => {
  const { additionalProperty } = params as { additionalProperty?: string };
  const where = instancePath.slice(1).replaceAll('/', '.');
  return [where, message, additionalProperty].filter((part) => part).join(' ');
};

/** The schema lets any text pass. */
const versionFaults = ({ version = '' }: Manifest): string[] =>
  /^\d+\.\d+\.\d+$/.test(version)
    ? []
    : [`manifest.json: version wants three numbers, such as 1.2.3: “${version}”`];

/** Every language has the texts of every other. */
function untranslated(files: Files, languages: readonly (string | undefined)[]): string[] {
  const texts = new Map(
    languages.map((name = '') => [name, Object.keys(textsOf(parse<object>(files, name) ?? {}))]),
  );
  const all = new Set([...texts.values()].flat());
  return [...texts].flatMap(([name, own]) =>
    [...all].filter((path) => !own.includes(path)).map((path) => `${name} lacks “${path}”`),
  );
}

function iconFaults(files: Files, name = 'icon', wanted: string): string[] {
  const file = files[name];
  if (file === undefined) return [`${name} is missing`];
  const size = sizeOfPng(file);
  if (size === undefined) return [`${name} is no PNG`];
  return size === wanted ? [] : [`${name} is ${size} pixels; Teams wants ${wanted}`];
}

function parse<T>(files: Files, name: string): T | undefined {
  try {
    return JSON.parse(Buffer.from(files[name] ?? []).toString('utf8')) as T;
  } catch {
    return undefined;
  }
}
