import { setTimeout as wait } from 'node:timers/promises';
import type { Storage, StoreItem } from 'botbuilder';
import { ConflictError } from '../state/conflictError';
import { newItem } from '../state/stateStore';

/** @param before - undefined when there is no such item yet */
type Change = (before: object | undefined) => object;

/** Writes changes in the background, those of one item together. */
export interface Writer {
  change(key: string, change: Change): void;
  /** Writes what is left at once; resolves when it is written. */
  settle(): Promise<void>;
}

/** Within so long, changes are gathered: a busy desk writes its counts once a second. */
const gatherMs = 1_000;
const longestPauseMs = 50;

/** @param onError - told of a change that could not be written and is lost */
export function createWriter(store: Storage, onError: (error: unknown) => void): Writer {
  let gathered = new Map<string, Change[]>();
  let gathering: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  const writeAll = (): Promise<void> => {
    clearTimeout(gathering);
    gathering = undefined;
    const batch = [...gathered];
    gathered = new Map();
    writing = writing.then(async () => {
      await Promise.all(batch.map(([key, changes]) => update(store, key, changes).catch(onError)));
    });
    return writing;
  };
  return {
    change(key, change) {
      const changes = gathered.get(key);
      if (changes === undefined) gathered.set(key, [change]);
      else changes.push(change);
      gathering ??= setTimeout(() => void writeAll(), gatherMs);
    },
    settle: writeAll,
  };
}

/** Changes an item as it is in the store, however many others change it at the same time. */
async function update(store: Storage, key: string, changes: readonly Change[]): Promise<void> {
  for (;;) {
    const known = (await store.read([key]))[key] as (object & StoreItem) | undefined;
    const changed = changes.reduce<object | undefined>((item, change) => change(item), known);
    try {
      await store.write({ [key]: { ...changed, eTag: known?.eTag ?? newItem } });
      return;
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      await wait(Math.random() * longestPauseMs);
    }
  }
}
