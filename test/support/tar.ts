import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const block = 512;

/** Unpacks a tar archive of plain files, folders and symbolic links: enough for our own packages. */
export async function unpackTar(archive: Buffer, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  let at = 0;
  while (at + block <= archive.length) {
    const header = archive.subarray(at, at + block);
    const name = text(header, 0, 100);
    if (name === '') return;
    const size = parseInt(text(header, 124, 12), 8);
    const content = archive.subarray(at + block, at + block + size);
    await write(join(folder, name), header, content);
    at += block + Math.ceil(size / block) * block;
  }
}

async function write(path: string, header: Buffer, content: Buffer): Promise<void> {
  const kind = text(header, 156, 1);
  if (kind === '5') return void (await mkdir(path, { recursive: true }));
  await mkdir(dirname(path), { recursive: true });
  if (kind === '2') await symlink(text(header, 157, 100), path);
  else if (kind === '0' || kind === '') {
    await writeFile(path, content, { mode: parseInt(text(header, 100, 8), 8) });
  } else throw new Error(`cannot unpack ${path}, of kind ${kind}`);
}

function text(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length).toString('utf8');
  return field.split('\0', 1)[0] ?? '';
}
