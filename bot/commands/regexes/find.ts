import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { packageRoot } from '../../packageRoot';

/** A regular expression and where it stands, from the package's root. */
export interface Found {
  source: string;
  flags: string;
  where: string;
}

const folders = ['bot', 'dialogs', 'knowledge', 'locales'];

/** Every regular expression of the product: those written as such, and those that modules put together. */
export function findRegexes(): Found[] {
  const files = folders.flatMap((folder) => sources(join(packageRoot(), folder)));
  return [...files.flatMap(literalsIn), ...assembledBy(files.filter(isModule))];
}

/** Commands would run, and what is for the browser would not. */
const isModule = (file: string): boolean =>
  file.endsWith('.ts') && !/[\\/]commands[\\/]|[\\/]bot[\\/](?:web[\\/]|main\.ts)/.test(file);

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[tj]s$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));

function literalsIn(file: string): Found[] {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        where: `${relative(packageRoot(), file)}:${line + 1}`,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Loads the modules and notes what they make of `new RegExp(…)` meanwhile. */
function assembledBy(files: readonly string[]): Found[] {
  const found: Found[] = [];
  const Original = RegExp;
  let loading = '';
  globalThis.RegExp = new Proxy(Original, {
    construct(target, parameters, newTarget): object {
      const made = Reflect.construct(target, parameters, newTarget) as RegExp;
      const where = ownFrame(new Error().stack?.split('\n')[2] ?? '');
      if (where !== undefined) {
        found.push({ source: made.source, flags: made.flags, where: `${where} (${loading})` });
      }
      return made;
    },
  });
  const load = createRequire(__filename);
  for (const file of files) {
    loading = relative(packageRoot(), file);
    load(file);
  }
  globalThis.RegExp = Original;
  return found;
}

/** Where a line of a stack stands, if that is in the product. */
function ownFrame(frame: string): string | undefined {
  const start = frame.indexOf(packageRoot());
  if (start < 0) return undefined;
  const path = frame.slice(start + packageRoot().length + 1).replace(')', '');
  return folders.some((folder) => path.startsWith(`${folder}/`)) ? path : undefined;
}
