import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shelf } from '../knowledge';
import { packageRoot } from './packageRoot';

const folder = join(packageRoot(), '.cache', 'learnt');
/** Of older contents so many are kept, for whoever goes back to one. */
const keptAtMost = 6;

/** Keeps what was learnt in files beside the content; losing them costs a slow start and nothing else. */
export const learntFiles: Shelf = {
  read: (name) => readFile(fileOf(name)).catch(() => undefined),
  keep: async (name, learnt) => {
    try {
      await mkdir(folder, { recursive: true });
      const unfinished = `${fileOf(name)}.${process.pid}`;
      await writeFile(unfinished, learnt);
      await rename(unfinished, fileOf(name));
      await forgetOldest();
    } catch {
      // A folder that cannot be written to: the next start learns again.
    }
  },
};

const fileOf = (name: string): string => join(folder, `${name}.bin`);

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
