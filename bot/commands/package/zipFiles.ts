import { zipSync, type Zippable } from 'fflate';
import type { Files } from './collect';

/** Makes the same bytes of the same files. */
const anyDay = new Date('2000-01-01T12:00:00Z');
const unix = 3;
const plainFile = 0o100_644 << 16;

/** A zip file whose files anybody may read, in the order of their paths. */
export function zipFiles(files: Files): Uint8Array {
  const inOrder: Zippable = {};
  for (const path of Object.keys(files).sort()) {
    inOrder[path] = [files[path] ?? new Uint8Array(), { os: unix, attrs: plainFile }];
  }
  return zipSync(inOrder, { mtime: anyDay });
}
