import { MemoryStorage, type Storage, type StoreItem, type StoreItems } from 'botbuilder';
import { ConflictError } from './conflictError';

/** The eTag of an item that is written only if there is none under its key yet. */
export const newItem = 'new';

/** botbuilder's storage, plus the one thing it lacks: to tell what it holds. */
export interface StateStore extends Storage {
  /** Keys that begin with `prefix`, in no order. */
  keys(prefix?: string): Promise<string[]>;
  close(): void;
}

/** Forgets everything when the process ends: for the terminal and for tests. */
export class MemoryStore extends MemoryStorage implements StateStore {
  /** botbuilder's writes some of the items before it refuses one. */
  override async write(changes: StoreItems): Promise<void> {
    for (const [key, { eTag }] of Object.entries(changes) as [string, StoreItem][]) {
      const text = this.memory[key];
      const known = text === undefined ? undefined : (JSON.parse(text) as StoreItem).eTag;
      if (known !== undefined && eTag && eTag !== '*' && eTag !== known)
        throw new ConflictError(key);
    }
    await super.write(changes);
  }

  keys(prefix = ''): Promise<string[]> {
    // botbuilder's keeps the names of what it deleted.
    const kept = Object.keys(this.memory).filter((key) => this.memory[key] !== undefined);
    return Promise.resolve(kept.filter((key) => key.startsWith(prefix)));
  }

  close(): void {
    // Nothing to let go of.
  }
}
