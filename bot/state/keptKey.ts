import { randomBytes } from 'node:crypto';
import { ConflictError } from './conflictError';
import { newItem, type StateStore } from './stateStore';

/** A secret of the desk, made the first time it is asked for and kept in the store: a restart changes nothing. */
export async function keptKey(store: StateStore, name: string): Promise<Buffer> {
  const items = await store.read([name]);
  const kept = (items[name] as { key?: string } | undefined)?.key;
  if (kept !== undefined) return Buffer.from(kept, 'base64');
  try {
    const key = randomBytes(32);
    await store.write({ [name]: { key: key.toString('base64'), eTag: newItem } });
    return key;
  } catch (error) {
    if (error instanceof ConflictError) return keptKey(store, name);
    throw error;
  }
}
