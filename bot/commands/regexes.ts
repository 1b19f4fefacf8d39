import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { check, type Diagnostics } from 'recheck';
import { packageRoot } from '../packageRoot';
import { findRegexes, type Found } from './regexes/find';

/**
 * Searches every regular expression of the product for texts that would keep it busy. What was found
 * safe is not searched again. Ends with 1 and the places when one is not safe.
 */
async function main(): Promise<void> {
  const file = join(packageRoot(), '.cache', 'regexes.json');
  const safe = new Set(await readSafe(file));
  const faults: string[] = [];
  for (const found of findRegexes()) {
    const key = `/${found.source}/${found.flags}`;
    if (safe.has(key)) continue;
    const result = await check(found.source, found.flags, { timeout });
    if (isSafe(result, found)) safe.add(key);
    else faults.push(`${found.where}: ${describe(result)}`);
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify([...safe]));
  process.stdout.write(faults.length === 0 ? '' : `${faults.join('\n')}\n`);
  process.exit(faults.length === 0 ? 0 : 1);
}

const timeout = 60_000;

/**
 * Words may stand anywhere in a message, so looking for one and then another takes time that grows
 * with the square of its length. A message is read up to 4,000 characters, which bounds that;
 * anything that grows faster, or is not about a message, is a fault.
 */
function isSafe(result: Diagnostics, { where }: Found): boolean {
  if (result.status !== 'vulnerable') return result.status === 'safe';
  const { complexity } = result;
  const isSquare = complexity.type === 'polynomial' && complexity.degree === 2;
  return isSquare && /^knowledge\/(?:message|situations)\//.test(where);
}

const describe = (result: Diagnostics): string =>
  result.status === 'vulnerable' ? result.complexity.summary : result.status;

async function readSafe(file: string): Promise<string[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as string[];
  } catch {
    return [];
  }
}

void main();
