import { MemoryStorage, type Storage } from 'botbuilder';

/** botbuilder's storage, plus the one thing it lacks: to tell what it holds. */
export interface StateStore extends Storage {
  /** Keys that begin with `prefix`, in no order. */
  keys(prefix?: string): Promise<string[]>;
  close(): void;
}

/** Forgets everything when the process ends: for the terminal and for tests. */
export class MemoryStore extends MemoryStorage implements StateStore {
  keys(prefix = ''): Promise<string[]> {
    return Promise.resolve(Object.keys(this.memory).filter((key) => key.startsWith(prefix)));
  }

  close(): void {
    // Nothing to let go of.
  }
}
