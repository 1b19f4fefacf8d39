import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As much of a resource as the tests read. */
export interface Resource {
  type: string;
  apiVersion: string;
  name: string;
  [field: string]: unknown;
}

export interface Parameter {
  type: string;
  defaultValue?: unknown;
  allowedValues?: unknown[];
}

/** An Azure resource manager template. */
export interface Template {
  parameters: Record<string, Parameter>;
  variables: Record<string, unknown>;
  resources: Resource[];
  outputs: Record<string, unknown>;
}

export interface ParametersFile {
  parameters: Record<string, { value?: unknown }>;
}

export const azureFolder = join(__dirname, '..', '..', 'deploymentTemplates', 'azure');

/** A template or a parameters file, anew each time so that a test may change it. */
export const readAzure = <T>(name: string): T =>
  JSON.parse(readFileSync(join(azureFolder, name), 'utf8')) as T;

/** Whether Azure would evaluate a value. */
export const isExpression = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('[') && !value.startsWith('[[');

/** Every expression in a value, without its brackets. */
export function expressionsIn(value: unknown): string[] {
  if (isExpression(value)) return [value.slice(1, -1)];
  if (typeof value !== 'object' || value === null) return [];
  return [...Object.keys(value), ...(Object.values(value) as unknown[])].flatMap(expressionsIn);
}
