import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'libsql';
import type { StoreItems } from 'botbuilder';
import { ConflictError } from './conflictError';
import { newItem, type Item, type StateStore } from './stateStore';

interface Row {
  value: string;
  etag: string;
}

/** How long one process waits for another's write … */
const patienceMs = 5_000;
/** … of which it does nothing else for so long at a time. */
const blockedMs = 10;
const longestPauseMs = 50;
const lastCharacter = '\u{10FFFF}';

/**
 * Keeps state in one SQLite file, so that a restart loses nothing. A write is one transaction: all
 * of its items or none.
 */
export class SqliteStore implements StateStore {
  private readonly database: Database.Database;
  private readonly select: Database.Statement;
  private readonly insert: Database.Statement;
  private readonly update: Database.Statement;
  private readonly upsert: Database.Statement;

  /** @param file - created with its folder when it does not exist */
  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.database = new Database(file);
    this.database.exec(`PRAGMA busy_timeout = ${patienceMs}`);
    this.database.exec('PRAGMA journal_mode = WAL');
    this.database.exec('PRAGMA synchronous = NORMAL');
    // What is deleted is overwritten, not only given up.
    this.database.exec('PRAGMA secure_delete = ON');
    this.database.exec(
      'CREATE TABLE IF NOT EXISTS items (key TEXT PRIMARY KEY, value TEXT NOT NULL, etag TEXT NOT NULL)',
    );
    this.select = this.database.prepare('SELECT value, etag FROM items WHERE key = ?');
    const insert = 'INSERT INTO items (value, etag, key) VALUES (?, ?, ?) ON CONFLICT (key) DO';
    this.insert = this.database.prepare(`${insert} NOTHING`);
    this.upsert = this.database.prepare(
      `${insert} UPDATE SET value = excluded.value, etag = excluded.etag`,
    );
    this.update = this.database.prepare(
      'UPDATE items SET value = ?, etag = ? WHERE key = ? AND etag = ?',
    );
    this.database.exec(`PRAGMA busy_timeout = ${blockedMs}`);
  }

  read(keys: string[]): Promise<StoreItems> {
    return patiently(() => {
      const found = keys.map((key) => [key, this.select.get(key) as Row | undefined] as const);
      return Object.fromEntries(
        found.flatMap(([key, row]) =>
          row ? [[key, { ...(JSON.parse(row.value) as object), eTag: row.etag }]] : [],
        ),
      );
    });
  }

  write(changes: StoreItems): Promise<void> {
    return patiently(() => {
      const items = Object.entries(changes) as [string, Item][];
      const putAll = (): void => items.forEach(([key, item]) => this.put(key, item));
      if (items.length > 1) this.atOnce(putAll);
      else putAll();
    });
  }

  delete(keys: string[]): Promise<void> {
    return patiently(() => {
      const remove = this.database.prepare('DELETE FROM items WHERE key = ?');
      this.atOnce(() => keys.forEach((key) => remove.run(key)));
      this.emptyLog();
    });
  }

  deleteUnchanged(items: Readonly<Record<string, Item>>): Promise<number> {
    return patiently(() => {
      const remove = this.database.prepare('DELETE FROM items WHERE key = ? AND etag = ?');
      let deleted = 0;
      this.atOnce(() => {
        for (const [key, { eTag }] of Object.entries(items)) {
          deleted += remove.run(key, eTag ?? '').changes;
        }
      });
      this.emptyLog();
      return deleted;
    });
  }

  keys(prefix = ''): Promise<string[]> {
    return patiently(() => {
      // As bytes: libsql reads a text to its first NUL only.
      const select = this.database.prepare(
        'SELECT CAST(key AS BLOB) AS bytes FROM items WHERE key >= ? AND key <= ?',
      );
      const rows = select.all(prefix, `${prefix}${lastCharacter}`) as { bytes: Buffer }[];
      return rows.map(({ bytes }) => Buffer.from(bytes).toString());
    });
  }

  close(): void {
    this.database.close();
  }

  /** Looks at the eTag and writes in one statement. */
  private put(key: string, { eTag, ...value }: Item): void {
    const row = [JSON.stringify(value), randomUUID(), key];
    const { changes } =
      !eTag || eTag === '*'
        ? this.upsert.run(...row)
        : eTag === newItem
          ? this.insert.run(...row)
          : this.update.run(...row, eTag);
    if (changes === 0) throw new ConflictError(key);
  }

  /** What was deleted stands in the log of writes too. One that somebody else reads is left to the next time. */
  private emptyLog(): void {
    this.database.exec('PRAGMA busy_timeout = 0');
    try {
      this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } finally {
      this.database.exec(`PRAGMA busy_timeout = ${blockedMs}`);
    }
  }

  /** As the one writer from its first read on: another process waits, instead of failing one of both. */
  private atOnce(work: () => void): void {
    this.database.transaction(work).immediate();
  }
}

/** Tries again while another process writes; others are served between two attempts. */
async function patiently<T>(work: () => T): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || Date.now() >= end) throw error;
      await wait(Math.random() * longestPauseMs);
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
