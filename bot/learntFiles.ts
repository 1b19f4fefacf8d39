import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Shelf } from '../knowledge';
import { packageRoot } from './packageRoot';

const folder = join(packageRoot(), '.cache', 'learnt');
/** Of other contents so many files are kept, for whoever goes back to one. */
const keptAtMost = 18;

/** Keeps what was worked out in files beside the content; losing them costs a slow start and nothing else. */
export const learntFiles: Shelf = {
  read: async (name) => {
    try {
      const bytes = await readFile(fileOf(name));
      await noteUse(fileOf(name));
      return bytes;
    } catch {
      return undefined;
    }
  },
  keep: async (name, bytes) => {
    try {
      await mkdir(folder, { recursive: true });
      const unfinished = `${fileOf(name)}.${process.pid}`;
      await writeFile(unfinished, bytes);
      await rename(unfinished, fileOf(name));
      await forgetOldest();
    } catch {
      // A folder that cannot be written to: the next start learns again.
    }
  },
};

const fileOf = (name: string): string => join(folder, `${name}-${workedOutBy}.bin`);

/** Another version of the desk works things out in another way. */
const workedOutBy = ((): string => {
  const hash = createHash('sha256');
  for (const part of ['knowledge', 'knowledge/schema', 'knowledge/search', 'locales']) {
    const folder = join(__dirname, '..', part);
    for (const file of readdirSync(folder)) {
      if (['.json', extname(__filename)].includes(extname(file))) {
        hash.update(readFileSync(join(folder, file)));
      }
    }
  }
  return hash.digest('hex').slice(0, 8);
})();

/** The files that nobody reads go first. A folder that cannot be written to keeps what it has. */
async function noteUse(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
}

async function forgetOldest(): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.bin'));
  const files = await Promise.all(
    names.map(async (name) => ({ name, age: -(await stat(join(folder, name))).mtimeMs })),
  );
  files.sort((a, b) => a.age - b.age);
  await Promise.all(
    files.slice(keptAtMost).map(({ name }) => rm(join(folder, name), { force: true })),
  );
}
