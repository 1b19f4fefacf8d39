import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../bot/config';
import { eraseSilent } from '../../../bot/state/retention';
import { SqliteStore } from '../../../bot/state/sqliteStore';
import { MemoryStore, type StateStore } from '../../../bot/state/stateStore';
import { aDayIn2023 } from '../../support/content';
import { startPlainDesk } from '../../support/desk';
import { Azurite } from '../../support/azurite';
import { connect, generateToken, until } from '../../support/directLineClient';
import { startGuidedDesk } from '../../support/guidedDesk';

const dayMs = 24 * 3_600_000;
const after = (days: number): Date => new Date(aDayIn2023.getTime() + days * dayMs);
const newFile = () => join(mkdtempSync(join(tmpdir(), 'guichet-retention-')), 'state.sqlite');

let azurite: Azurite;
beforeAll(async () => (azurite = await Azurite.start()));
afterAll(() => azurite.stop());

describe.each<[string, () => StateStore | Promise<StateStore>]>([
  ['the memory store', () => new MemoryStore()],
  ['the SQLite store', () => new SqliteStore(newFile())],
  ['the Blob store', () => azurite.openStore()],
])('in %s', (_name, open) => {
  let store: StateStore;
  beforeEach(async () => (store = await open()));
  afterEach(() => store.close());

  test('a student is remembered for 30 days without a message, and no longer', async () => {
    const desk = await startGuidedDesk({ store });
    await desk.say('je suis : programme=lp');
    await store.write({ 'log/key': { key: 'x' } });
    expect(await eraseSilent(store, 30, after(30))).toBe(0);
    expect((await store.keys()).length).toBeGreaterThan(2);
    await eraseSilent(store, 30, after(30.01));
    expect(await store.keys()).toEqual(['log/key']);
  });

  test('a student who writes now and then is remembered, also what they told long ago', async () => {
    const desk = await startGuidedDesk({ store });
    await desk.say('je suis : programme=lp');
    desk.pass(20);
    await desk.say('bonjour');
    await eraseSilent(store, 30, after(45));
    expect((await desk.say('que sais-tu de moi ?')).join()).toContain('licence professionnelle');
    await eraseSilent(store, 30, after(51));
    expect(await store.keys()).toEqual([]);
  });

  test('who is forgotten on request leaves no key, in this chat or in groups, and others stay', async () => {
    const zoe = await startGuidedDesk({ store });
    const ali = await startGuidedDesk({ store, student: 'ali' });
    const [hers, inGroup] = ['terminal/users/user-of-zoe/', 'terminal/groups/user-of-zoe/g/'];
    await zoe.say('trouver ma démarche');
    await ali.say('je suis : programme=lp');
    const group = { conversation: { id: 'g', isGroup: true, conversationType: '', name: '' } };
    await zoe.send({ text: 'c’est quoi la CVEC ?', ...group });
    const before = await store.keys();
    expect(before).toEqual(expect.arrayContaining([hers, inGroup]));

    expect((await zoe.say('oublie-moi')).join()).toContain('j’ai oublié');
    const left = await store.keys();
    expect(left.filter((key) => !key.includes('ali'))).toEqual([]);
    expect(left).not.toEqual([]);
  });
});

test('what is used while silent students are erased stays', async () => {
  const usedAt = aDayIn2023.toISOString();
  class BusyStore extends MemoryStore {
    override async read(keys: string[]) {
      const items = await super.read(keys);
      await this.write({ 'msteams/users/zoe/': { usedAt: after(31).toISOString() } });
      return items;
    }
  }
  const store = new BusyStore();
  await store.write({ 'msteams/users/zoe/': { usedAt }, 'msteams/users/ali/': { usedAt } });
  expect(await eraseSilent(store, 30, after(31))).toBe(1);
  expect(await store.keys()).toEqual(['msteams/users/zoe/']);
});

test('who asks to be forgotten has their own keys looked up, and nobody else’s', async () => {
  const looked: (string | undefined)[] = [];
  class WatchedStore extends MemoryStore {
    override keys(prefix?: string) {
      looked.push(prefix);
      return super.keys(prefix);
    }
  }
  const desk = await startGuidedDesk({ store: new WatchedStore() });
  await desk.say('oublie-moi');
  expect(looked).toEqual(['terminal/groups/user-of-zoe/']);
});

test('the desk forgets silent students when it starts, as long as it is told to remember them', async () => {
  const store = new MemoryStore();
  const item = { usedAt: after(-10).toISOString() };
  await store.write({ 'msteams/users/zoe/': item, 'msteams/conversations/a/': item });
  const patient = await startPlainDesk({}, { store });
  await patient.close();
  expect(await store.keys('msteams/')).toHaveLength(2);
  const hasty = await startPlainDesk({ RETENTION_DAYS: '9' }, { store });
  while ((await store.keys('msteams/')).length > 0) await new Promise(setImmediate);
  await hasty.close();
});

test.each(['0', '366', 'many'])('RETENTION_DAYS=%s stops the start', (days) => {
  expect(() => readConfig({ RETENTION_DAYS: days })).toThrow(/RETENTION_DAYS/);
});

test('the first message links to the notice, and « oublie-moi » leaves nothing of a conversation on the page', async () => {
  const store = new MemoryStore();
  const desk = await startPlainDesk({}, { store });
  const domain = `${desk.url}/v3/directline`;
  const owner = await generateToken(domain);
  const client = connect({ token: owner.token, domain });
  const hears = (text: string) =>
    until(() => expect(client.texts().at(-1) ?? '').toContain(text), 30_000);
  const past = async () => {
    const path = `${domain}/conversations/${owner.conversationId}/activities`;
    const response = await fetch(path, { headers: { authorization: `Bearer ${owner.token}` } });
    const { activities } = (await response.json()) as { activities: { text?: string }[] };
    return activities.map(({ text = '' }) => text).join();
  };
  await hears('/privacy?lang=fr');
  const [notice = ''] = /http:[^)]*\/privacy\?lang=fr/.exec(client.texts().join()) ?? [];
  expect((await fetch(notice)).status).toBe(200);
  await client.say('c’est quoi la CVEC ?');
  await hears('CVEC');
  expect(await store.keys('directline/conversations/')).not.toEqual([]);
  await client.say('oublie-moi');
  await hears('j’ai oublié');
  expect(await store.keys('directline/')).toEqual(['directline/signing-key']);
  expect(await past()).not.toContain('CVEC');
  await client.say('bonjour');
  await hears('Quelle est votre question');
  expect(await past()).toContain('bonjour');
  client.end();
  await desk.close();
});
