import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../packageRoot';
import { collect, type Files } from './package/collect';
import { stage } from './package/stage';
import { zipFiles } from './package/zipFiles';

const usage = `npm run package [-- --out FILE | --folder FOLDER] [--cpu x64|arm64]

Writes everything a Linux server or Azure needs to run the desk into one zip file, dist/guichet.zip
unless given: the compiled desk, the school’s content, what was learnt of it, and the production
dependencies. Unpack it anywhere and start it with: npm start
--folder writes the same files there; --cpu is x64 unless given.`;

interface Request {
  out: string;
  folder: string | undefined;
  cpu: string;
}

/** @throws Error that says which option is wrong */
function readRequest(): Request | undefined {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: join(packageRoot(), 'dist', 'guichet.zip') },
      folder: { type: 'string' },
      cpu: { type: 'string', default: 'x64' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  if (!['x64', 'arm64'].includes(values.cpu)) throw new Error('--cpu wants x64 or arm64');
  return { out: values.out, folder: values.folder, cpu: values.cpu };
}

async function main(): Promise<void> {
  const request = readRequest();
  if (request === undefined) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const staged = await stage(packageRoot(), request.cpu);
  try {
    const files = await collect(staged);
    const where = await write(files, request);
    process.stdout.write(`${where}: ${Object.keys(files).length} files\n`);
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}

/** @returns where the files now are */
async function write(files: Files, { out, folder }: Request): Promise<string> {
  if (folder === undefined) {
    await writeBelow(out, zipFiles(files));
    return out;
  }
  for (const [path, content] of Object.entries(files))
    await writeBelow(join(folder, path), content);
  return folder;
}

async function writeBelow(file: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
