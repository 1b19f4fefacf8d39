import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

/** Where what was worked out is kept between two starts: working it out takes seconds, reading it back does not. */
export interface Shelf {
  /** Undefined when nothing was kept under the name. */
  read(name: string): Promise<Uint8Array | undefined>;
  keep(name: string, bytes: Uint8Array): Promise<void>;
}

/** A name for what is worked out of these: the same, the same name. */
export const nameOf = (...sources: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(sources)).digest('hex').slice(0, 24);

/** Keeps plain data. The name is in the bytes, too: what was kept as something else is not taken for it. */
export const keep = (shelf: Shelf, name: string, value: object): Promise<void> =>
  shelf.keep(name, serialize({ name, value }));

/** @returns undefined when nothing was kept under the name, or something else is in its place */
export async function readKept<Value>(shelf: Shelf, name: string): Promise<Value | undefined> {
  const bytes = await shelf.read(name);
  if (bytes === undefined) return undefined;
  try {
    const kept = deserialize(bytes) as { name?: unknown; value: Value };
    return kept.name === name ? kept.value : undefined;
  } catch {
    return undefined;
  }
}
