import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobStore } from '../../../bot/state/blobStore';
import { ConflictError } from '../../../bot/state/conflictError';
import { SqliteStore } from '../../../bot/state/sqliteStore';
import { MemoryStore, newItem, type StateStore } from '../../../bot/state/stateStore';
import { Azurite } from '../../support/azurite';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'guichet-store-')), 'deep', 'state.sqlite');

let azurite: Azurite;
beforeAll(async () => (azurite = await Azurite.start()));
afterAll(() => azurite.stop());

let containers = 0;
async function openBlobs(): Promise<BlobStore> {
  containers += 1;
  const store = new BlobStore(azurite.connectionString, `test-${containers}`);
  await store.prepare();
  return store;
}

describe.each<[string, () => StateStore | Promise<StateStore>]>([
  ['the memory store', () => new MemoryStore()],
  ['the SQLite store', () => new SqliteStore(newFile())],
  ['the Blob store', openBlobs],
])('%s', (_name, open) => {
  let store: StateStore;
  beforeEach(async () => (store = await open()));
  afterEach(() => store.close());

  test('gives nothing for a key it does not know', async () => {
    expect(await store.read(['nobody'])).toEqual({});
  });

  test.each(['a//b', '100 %', '__proto__x', 'é漢😀', 'a\u0001b', 'k'.repeat(2_000)])(
    'keeps what is written under %j',
    async (key) => {
      await store.write({ [key]: { name: 'Léa', deep: { list: [1, null] } } });
      expect((await store.read([key]))[key]).toMatchObject({
        name: 'Léa',
        deep: { list: [1, null] },
      });
    },
  );

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

  test('accepts empty lists and a megabyte', async () => {
    await store.write({});
    await store.delete([]);
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
