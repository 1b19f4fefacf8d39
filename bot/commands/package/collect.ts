import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** By path, with slashes. */
export type Files = Record<string, Uint8Array>;

const taken = ['dist', '.cache', 'knowledge', 'node_modules', 'package.json', 'LICENSE'];
/** Read by compilers and debuggers only. */
const ofTools = /\.(map|md|markdown|tsbuildinfo|flow|[cm]?ts)$/i;
const ofDependencies = /^node_modules\//;
/** Some packages declare as needed in production what only their compiling needs. */
const ofCompiler = /^node_modules\/(typescript|@types)\//;
const licence = /licen[cs]e|notice|copying/i;

/** Reads what is deployed from a staged folder. Symbolic links (of node_modules/.bin) are left out. */
export async function collect(folder: string): Promise<Files> {
  const files: Files = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length + 1).replaceAll(sep, '/');
    if (entry.isFile() && isDeployed(path)) files[path] = await readFile(file);
  }
  return files;
}

const isDeployed = (path: string): boolean =>
  taken.includes(path.split('/', 1)[0] ?? '') &&
  !ofCompiler.test(path) &&
  (!ofTools.test(path) || licence.test(path) || isOwnSourceMap(path));

/** The desk's own tell of the line where an error was thrown. */
const isOwnSourceMap = (path: string): boolean =>
  path.endsWith('.map') && !ofDependencies.test(path);
