import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreItems } from 'botbuilder';
import Database from 'libsql';
import { readConfig } from '../../../bot/config';
import { ConflictError } from '../../../bot/state/conflictError';
import { openStore } from '../../../bot/state/openStore';
import { SqliteStore } from '../../../bot/state/sqliteStore';
import { MemoryStore, newItem, type StateStore } from '../../../bot/state/stateStore';
import { Azurite } from '../../support/azurite';
import { fillingOf, type Written } from '../../support/written';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'guichet-store-')), 'deep', 'state.sqlite');

let azurite: Azurite;
beforeAll(async () => (azurite = await Azurite.start()));
afterAll(() => azurite.stop());

describe.each<[string, () => StateStore | Promise<StateStore>]>([
  ['the memory store', () => new MemoryStore()],
  ['the SQLite store', () => new SqliteStore(newFile())],
  ['the Blob store', () => azurite.openStore()],
])('%s', (_name, open) => {
  let store: StateStore;
  beforeEach(async () => (store = await open()));
  afterEach(() => store.close());

  test('gives nothing for a key it does not know', async () => {
    expect(await store.read(['nobody'])).toEqual({});
  });

  test.each(
    [
      'a//b',
      '//',
      '.',
      '../a',
      'a/./b.',
      '100 %',
      'a%2Fb',
      '~',
      '__proto__',
      'constructor',
      'é漢😀',
      'a\u0000b',
      'a\u0001b',
      ' a ',
      'k'.repeat(2_000),
      '😀'.repeat(600),
    ].map((key) => [JSON.stringify(key).slice(0, 20), key] as const),
  )('keeps what is written under %s', async (_shown, key) => {
    await store.write({ [key]: { name: 'Léa', deep: { list: [1, null] } } });
    const items = await store.read([key]);
    expect(Object.keys(items)).toEqual([key]);
    expect(items[key]).toMatchObject({ name: 'Léa', deep: { list: [1, null] } });
    expect(await store.keys()).toEqual([key]);
    await store.delete([key]);
    expect(await store.read([key])).toEqual({});
  });

  test('tells keys apart that look alike', async () => {
    const long = 'k'.repeat(1_024);
    const keys = ['a/b', 'a//b', '/a/b', 'a/b/', 'a%2Fb', 'A/b', 'é', 'e\u0301', 'a\u0000b', 'a'];
    const all = [...keys, long, `${long}1`, `${long}2`];
    await store.write(Object.fromEntries(all.map((key, index) => [key, { index }])));
    const items = await store.read(all);
    all.forEach((key, index) => expect(items[key]).toMatchObject({ index }));
    expect((await store.keys()).sort()).toEqual(all.sort());
  });

  test('gives values back as they were', async () => {
    const value = {
      nothing: null,
      empty: { list: [], object: {}, text: '' },
      text: 'a\u0000b " \\ \u2028 é漢😀',
      ...(JSON.parse('{"__proto__": {"inherited": true}}') as object),
    };
    await store.write({ a: value });
    const { eTag, ...read } = (await store.read(['a']))['a'] as { eTag: string };
    expect(JSON.stringify(read)).toBe(JSON.stringify(value));
    expect(eTag).toEqual(expect.any(String));
  });

  test('refuses nulls in place of keys and of changes', async () => {
    const none = null as unknown as string[];
    await expect(store.read(none)).rejects.toThrow(TypeError);
    await expect(store.delete(none)).rejects.toThrow(TypeError);
    await expect(store.write(null as unknown as StoreItems)).rejects.toThrow(TypeError);
  });

  test('refuses a write with an old eTag and keeps what it has', async () => {
    await store.write({ a: { count: 1, eTag: '*' } });
    const first = (await store.read(['a']))['a'] as { eTag: string };
    await store.write({ a: { count: 2, eTag: first.eTag } });
    await expect(store.write({ a: { count: 3, eTag: first.eTag } })).rejects.toThrow(ConflictError);
    expect((await store.read(['a']))['a']).toMatchObject({ count: 2 });
  });

  test('writes an item that must be new only where there is none', async () => {
    await store.write({ a: { count: 1, eTag: newItem } });
    await expect(
      store.write({ b: { count: 2, eTag: newItem }, a: { count: 2, eTag: newItem } }),
    ).rejects.toThrow(ConflictError);
    expect(await store.read(['a', 'b'])).toMatchObject({ a: { count: 1 } });
    expect(await store.read(['b'])).toEqual({});
  });

  test('refuses a write over what was deleted since it was read', async () => {
    await store.write({ a: { count: 1 } });
    const { eTag } = (await store.read(['a']))['a'] as { eTag: string };
    await store.delete(['a']);
    await expect(store.write({ a: { count: 2, eTag } })).rejects.toThrow(ConflictError);
    expect(await store.read(['a'])).toEqual({});
  });

  test('of twenty writes at once over what all of them read, takes one', async () => {
    await store.write({ a: { count: 0 } });
    const { eTag } = (await store.read(['a']))['a'] as { eTag: string };
    const writes = Array.from({ length: 20 }, (_, count) => store.write({ a: { count, eTag } }));
    const ended = await Promise.allSettled(writes);
    const refused = ended.flatMap((end) =>
      end.status === 'rejected' ? [end.reason as Error] : [],
    );
    expect(refused).toHaveLength(19);
    refused.forEach((error) => expect(error).toBeInstanceOf(ConflictError));
  });

  test('of twenty writes of two items at once, leaves those of one', async () => {
    const writes = Array.from({ length: 20 }, (_, count) =>
      store.write({ [`own/${count}`]: { count, eTag: newItem }, one: { count, eTag: newItem } }),
    );
    const ended = await Promise.allSettled(writes);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { count } = (await store.read(['one']))['one'] as { count: number };
    expect((await store.keys()).sort()).toEqual(['one', `own/${count}`]);
  });

  test('takes a write with eTag * whatever was there', async () => {
    await store.write({ a: { count: 1 } });
    await store.write({ a: { count: 2, eTag: '*' } });
    expect((await store.read(['a']))['a']).toMatchObject({ count: 2 });
  });

  test('deletes, and does not mind a key that is not there', async () => {
    await store.write({ a: { x: 1 }, b: { x: 2 } });
    await store.delete(['a', 'nobody']);
    expect(Object.keys(await store.read(['a', 'b']))).toEqual(['b']);
    expect(await store.keys()).toEqual(['b']);
  });

  test('deletes what is as it was read, and leaves what was written since', async () => {
    await store.write({ a: { x: 1 }, b: { x: 1 }, c: { x: 1 } });
    const read = await store.read(['a', 'b', 'c']);
    await store.write({ b: { x: 2 } });
    await store.delete(['c']);
    expect(await store.deleteUnchanged(read)).toBe(1);
    expect(await store.keys()).toEqual(['b']);
    expect(await store.deleteUnchanged({})).toBe(0);
  });

  test('accepts empty lists and a megabyte', async () => {
    await store.write({});
    await store.delete([]);
    await store.write([]);
    expect(await store.read([])).toEqual({});
    const big = 'x'.repeat(1_000_000);
    await store.write({ big: { big } });
    expect((await store.read(['big']))['big']).toMatchObject({ big });
  });

  test('lists its keys by their beginning', async () => {
    await store.write({ 'user/1': {}, 'user/2': {}, 'other/1': {} });
    expect((await store.keys('user/')).sort()).toEqual(['user/1', 'user/2']);
    expect(await store.keys()).toHaveLength(3);
  });

  test('lists keys by a beginning of any length and any characters', async () => {
    const long = '😀/'.repeat(700);
    await store.write({ [`${long}a`]: {}, [`${long}b`]: {}, '100 %/1': {}, '100 %25': {} });
    expect((await store.keys(long)).sort()).toEqual([`${long}a`, `${long}b`]);
    expect(await store.keys(`${long}a`)).toEqual([`${long}a`]);
    expect(await store.keys('😀/😀')).toHaveLength(2);
    expect(await store.keys('100 %/')).toEqual(['100 %/1']);
  });
});

test('the SQLite store finds everything again after a restart', async () => {
  const file = newFile();
  const before = new SqliteStore(file);
  await before.write({ a: { kept: true } });
  before.close();
  const after = new SqliteStore(file);
  expect((await after.read(['a']))['a']).toMatchObject({ kept: true });
  after.close();
});

test('the SQLite store writes all items of a write or none', async () => {
  const store = new SqliteStore(newFile());
  await store.write({ a: { count: 1 } });
  await expect(store.write({ b: { count: 1 }, a: { count: 2, eTag: 'old' } })).rejects.toThrow(
    '“a” was changed by somebody else since it was read',
  );
  expect(Object.keys(await store.read(['a', 'b']))).toEqual(['a']);
  store.close();
});

test('the SQLite store waits for another process without keeping its own from other work', async () => {
  const file = newFile();
  const store = new SqliteStore(file);
  const other = new Database(file);
  other.exec('BEGIN IMMEDIATE');
  const writing = store.write({ a: { count: 1 } });
  // Had the write blocked this process, nobody would end the other's transaction.
  await new Promise((resolve) => setTimeout(resolve, 0));
  other.exec('COMMIT');
  await writing;
  expect(await store.read(['a'])).toMatchObject({ a: { count: 1 } });
  other.close();
  store.close();
});

test('the SQLite store leaves nothing of what was deleted in its files', async () => {
  const file = newFile();
  const store = new SqliteStore(file);
  await store.write({ 'of-kervadec': { said: 'brouette'.repeat(5_000) }, other: { said: 'b' } });
  await store.write({ 'of-kervadec': { said: 'brouette' } });
  await store.delete(['of-kervadec']);
  const kept = [file, `${file}-wal`].map((name) => readFileSync(name).toString('latin1')).join();
  expect(kept).toContain('other');
  expect(kept).not.toMatch(/kervadec|brouette/);
  store.close();
});

/** Lets a process write until it has told of so many writes, and kills it in the middle of one. */
async function killWriter(environment: NodeJS.ProcessEnv, writes: number): Promise<number> {
  const child = fork(join(__dirname, '../../support/writeInProcess.ts'), [], {
    execArgv: ['-r', 'ts-node/register/transpile-only'],
    env: { PATH: process.env.PATH, ...environment },
  });
  let written = 0;
  child.on('message', (count: number) => {
    written = count;
    if (count === writes) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return written;
}

test.each<[string, () => NodeJS.ProcessEnv, number]>([
  ['SQLite', () => ({ STATE_FILE: newFile() }), 0],
  ['Blob', () => ({ BLOB_CONNECTION_STRING: azurite.connectionString }), 1],
])(
  'a process that is killed while it writes to the %s store loses nothing that was written, and leaves nothing half',
  async (_name, newEnvironment, mostBetween) => {
    const environment = newEnvironment();
    for (const writes of [2, 5]) {
      const written = await killWriter(environment, writes);
      const store = await openStore(readConfig(environment));
      const { first, last } = (await store.read(['first', 'last'])) as Record<string, Written>;
      expect(last?.count).toBeGreaterThanOrEqual(written);
      expect((first?.count ?? 0) - (last?.count ?? 0)).toBeGreaterThanOrEqual(0);
      expect((first?.count ?? 0) - (last?.count ?? 0)).toBeLessThanOrEqual(mostBetween);
      for (const item of [first, last]) expect(item?.filling).toBe(fillingOf(item?.count ?? 0));
      await store.delete(['first', 'last']);
      store.close();
    }
  },
);
