import { setTimeout as wait } from 'node:timers/promises';
import type { Storage, StoreItem } from 'botbuilder';
import { ConflictError } from '../state/conflictError';
import { newItem } from '../state/stateStore';

/** @param before - undefined when there is no such item yet */
type Change = (before: object | undefined) => object;

/** Writes changes in the background, those of one item together. */
export interface Writer {
  change(key: string, change: Change): void;
  /** Resolves once all that was changed so far is written. */
  settle(): Promise<void>;
}

const longestPauseMs = 50;

/** @param onError - told of a change that could not be written and is lost */
export function createWriter(store: Storage, onError: (error: unknown) => void): Writer {
  let waiting = new Map<string, Change[]>();
  let writing: Promise<void> | undefined;

  const writeAll = async (): Promise<void> => {
    while (waiting.size > 0) {
      const batch = waiting;
      waiting = new Map();
      await Promise.all(
        [...batch].map(([key, changes]) => update(store, key, changes).catch(onError)),
      );
    }
    writing = undefined;
  };
  return {
    change(key, change) {
      waiting.set(key, [...(waiting.get(key) ?? []), change]);
      writing ??= writeAll();
    },
    settle: () => writing ?? Promise.resolve(),
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
