import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Folders } from '../../knowledge';

const knowledge = join(__dirname, '..', '..', 'knowledge');

/** The tables as they were in 2023-2024: preparing a new year in the live ones breaks no test. */
const frozenTables = join(__dirname, 'tables-2023-2024');

/** A day on which some windows are open and others closed. */
export const aDayIn2023 = new Date('2023-09-10T10:00:00Z');

/** The school's topics and wordings as they are, with the tables of 2023-2024. */
export async function frozenContent(): Promise<Folders> {
  const content = await mkdtemp(join(tmpdir(), 'guichet-content-'));
  await cp(join(knowledge, 'content'), content, { recursive: true });
  await Promise.all(['campaign.yaml', 'directory.yaml'].map((table) => freeze(content, table)));
  return { content, wordings: join(knowledge, 'wordings') };
}

/** Puts the frozen values over the live ones; ids that were added since stay. */
async function freeze(folder: string, table: string): Promise<void> {
  const [live, frozen] = await Promise.all(
    [join(folder, table), join(frozenTables, table)].map(
      async (file) => parse(await readFile(file, 'utf8')) as Record<string, unknown>,
    ),
  );
  const merged = { ...live };
  for (const [name, value] of Object.entries(frozen ?? {})) {
    const before = merged[name];
    merged[name] = isGroup(before) && isGroup(value) ? { ...before, ...value } : value;
  }
  await writeFile(join(folder, table), stringify(merged));
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
