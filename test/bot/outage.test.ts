import { readConfig } from '../../bot/config';
import type { Running } from '../../bot/server';
import { openStore } from '../../bot/state/openStore';
import { MemoryStore } from '../../bot/state/stateStore';
import { Azurite } from '../support/azurite';
import { Connector } from '../support/connector';
import { startPlainDesk } from '../support/desk';
import { folderWith } from '../support/folder';
import { connect, generateToken, until } from '../support/directLineClient';

let azurite: Azurite;
let connector: Connector;
let desk: Running;

beforeAll(async () => {
  [azurite, connector] = await Promise.all([Azurite.start(), Connector.start()]);
  const config = readConfig({ BLOB_CONNECTION_STRING: azurite.connectionString });
  desk = await startPlainDesk({}, { store: await openStore(config) });
});
afterAll(async () => {
  await Promise.all([desk.close(), connector.stop()]);
  await azurite.stop();
});

/** @returns what the student reads */
async function say(text: string, id: string): Promise<string | undefined> {
  const before = connector.received.length;
  const response = await fetch(`${desk.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id,
      channelId: 'emulator',
      serviceUrl: connector.url,
      conversation: { id: `conversation-of-${id}` },
      from: { id: 'student' },
      recipient: { id: 'guichet' },
      locale: 'en-us',
      text,
    }),
  });
  expect(response.status).toBe(200);
  return (await connector.until(before + 1)).at(-1)?.text;
}

const look = async (path: string, { url } = desk): Promise<unknown> => {
  const response = await fetch(`${url}${path}`);
  return [response.status, await response.json()];
};

test('while the store is away the desk says so, politely and in the student’s language, and goes on once it is back', async () => {
  const domain = `${desk.url}/v3/directline`;
  const { token } = await generateToken(domain);
  const client = connect({ domain, token });
  await until(() => expect(client.texts()).toHaveLength(1));
  expect(await look('/readyz')).toEqual([200, { status: 'ok' }]);
  expect(await say('C’est quoi la CVEC ?', 'before')).toContain('vie étudiante');

  await azurite.stop();
  expect(await look('/readyz')).toEqual([503, { status: 'unavailable', missing: ['store'] }]);
  expect(await look('/healthz')).toEqual([200, { status: 'ok' }]);
  expect(await say('C’est quoi la CVEC ?', 'french')).toContain('Désolé');
  expect(await say('What is the CVEC?', 'english')).toContain('Sorry');
  await client.say('What is the CVEC?');
  await until(() => expect(client.texts()[1]).toContain('Sorry'));

  await azurite.start();
  expect(await look('/readyz')).toEqual([200, { status: 'ok' }]);
  expect(await say('C’est quoi la CVEC ?', 'french')).toContain('vie étudiante');
  await client.say('What is the CVEC?');
  await until(() => expect(client.texts()[2]).toContain('student and campus life'));
  client.end();
});

test('a desk whose store takes nothing more is not ready, though it can be read', async () => {
  const store = new MemoryStore();
  const full = await startPlainDesk({}, { store });
  expect(await look('/readyz', full)).toEqual([200, { status: 'ok' }]);
  const write = jest.spyOn(store, 'write').mockRejectedValue(new Error('the disk is full'));
  expect(await look('/readyz', full)).toEqual([503, { status: 'unavailable', missing: ['store'] }]);
  write.mockRestore();
  expect(await look('/readyz', full)).toEqual([200, { status: 'ok' }]);
  await full.close();
});

test('a desk that knows nothing is not ready', async () => {
  const empty = await startPlainDesk(
    {},
    { folders: { content: folderWith({ 'links.yaml': '{}' }) } },
  );
  expect(await look('/readyz', empty)).toEqual([
    503,
    { status: 'unavailable', missing: ['knowledge'] },
  ]);
  expect(await look('/healthz', empty)).toEqual([200, { status: 'ok' }]);
  await empty.close();
});
