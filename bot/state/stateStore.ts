import { randomUUID } from 'node:crypto';
import type { Storage, StoreItems } from 'botbuilder';
import { ConflictError } from './conflictError';

/** The eTag of an item that is written only if there is none under its key yet. */
export const newItem = 'new';

/** An item and the eTag that it was read with. */
export type Item = object & { eTag?: string };

/**
 * botbuilder's storage, plus what it lacks: to tell what it holds, and to delete with care. A write throws
 * ConflictError when an item's eTag is not the one in the store: `*` or none fits whatever is there,
 * `newItem` only where there is nothing.
 */
export interface StateStore extends Storage {
  /** Keys that begin with `prefix`, in no order. */
  keys(prefix?: string): Promise<string[]>;
  /**
   * Deletes items as they were read, and leaves those that somebody wrote since.
   *
   * @returns how many it deleted
   */
  deleteUnchanged(items: Readonly<Record<string, Item>>): Promise<number>;
  close(): void;
}

/** Whether an item may be written where one with the known eTag is, or none. */
export const isCurrent = (eTag: string | undefined, known: string | undefined): boolean =>
  !eTag || eTag === '*' || eTag === (known ?? newItem);

/** Forgets everything when the process ends: for the terminal and for tests. */
export class MemoryStore implements StateStore {
  private readonly items = new Map<string, { text: string; eTag: string }>();

  read(keys: string[]): Promise<StoreItems> {
    return settle(() => {
      const found = keys.map((key) => [key, this.items.get(key)] as const);
      return Object.fromEntries(
        found.flatMap(([key, held]) =>
          held ? [[key, { ...(JSON.parse(held.text) as object), eTag: held.eTag }]] : [],
        ),
      );
    });
  }

  write(changes: StoreItems): Promise<void> {
    return settle(() => {
      const entries = Object.entries(changes) as [string, Item][];
      for (const [key, { eTag }] of entries) {
        if (!isCurrent(eTag, this.items.get(key)?.eTag)) throw new ConflictError(key);
      }
      for (const [key, item] of entries) {
        const text = JSON.stringify({ ...item, eTag: undefined });
        this.items.set(key, { text, eTag: randomUUID() });
      }
    });
  }

  delete(keys: string[]): Promise<void> {
    return settle(() => keys.forEach((key) => this.items.delete(key)));
  }

  deleteUnchanged(items: Readonly<Record<string, Item>>): Promise<number> {
    return settle(
      () =>
        Object.entries(items).filter(
          ([key, { eTag }]) => this.items.get(key)?.eTag === eTag && this.items.delete(key),
        ).length,
    );
  }

  keys(prefix = ''): Promise<string[]> {
    return settle(() => [...this.items.keys()].filter((key) => key.startsWith(prefix)));
  }

  close(): void {
    // Nothing to let go of.
  }
}

/** A synchronous piece of work as a promise that rejects where it throws. */
export const settle = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(work()));
