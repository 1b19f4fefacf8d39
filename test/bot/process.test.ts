import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { SqliteStore } from '../../bot/state/sqliteStore';
import { Connector } from '../support/connector';
import { spawnDesk, startDeskProcess } from '../support/deskProcess';
import { taken, UnsteadyConnector } from '../support/unsteadyConnector';

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'guichet-process-')), 'state.sqlite');
const ask = (url: string, serviceUrl: string, conversation: string, id: string) =>
  fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id,
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: conversation },
      from: { id: 'student' },
      recipient: { id: 'guichet' },
      text: 'What is the CVEC?',
    }),
  });

test.each(['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MicrosoftAppType'])(
  'in production the process ends at once without %s, names it and prints no secret',
  async (missing) => {
    const guid = '11111111-2222-3333-4444-555555555555';
    const environment: NodeJS.ProcessEnv = {
      NODE_ENV: 'production',
      MicrosoftAppId: guid,
      MicrosoftAppPassword: 'secret-of-the-app',
      MicrosoftAppTenantId: guid,
      MicrosoftAppType: 'SingleTenant',
    };
    delete environment[missing];
    const said = await failToStart(environment);
    expect(said).toContain(`${missing}: is missing`);
    expect(said).not.toContain('secret-of-the-app');
  },
);

test('a port that another program has stops the start with a sentence', async () => {
  const connector = await Connector.start();
  const { port } = new URL(connector.url);
  expect(await failToStart({ PORT: port, STATE_FILE: newFile() })).toBe(
    'The configuration cannot be used:\n  PORT: another program has it; stop that, or choose another number\n',
  );
  await connector.stop();
});

test('an address of another machine stops the start with a sentence', async () => {
  const web = { CHANNELS: 'web', PUBLIC_URL: 'https://desk.example', STATE_FILE: newFile() };
  expect(await failToStart({ ...web, HOST: '192.0.2.1' })).toBe(
    'The configuration cannot be used:\n  HOST: is no address of this machine\n',
  );
});

/** @returns all that the process says before it ends */
async function failToStart(environment: NodeJS.ProcessEnv): Promise<string> {
  const child = spawnDesk(environment);
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  expect(await once(child, 'close')).toEqual([1, null]);
  return said;
}

test('SIGTERM drains the turns under way: they are answered before the process ends', async () => {
  const connector = await UnsteadyConnector.start();
  const desk = await startDeskProcess({ STATE_FILE: newFile() });
  let letGo: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    connector.plan((response) => {
      letGo = () => taken(response);
      resolve();
    });
  });
  const answered = ask(desk.url, connector.url, 'c', 'm1');
  await reached;
  const stopped = desk.stop('SIGTERM');
  await refusesConnections(desk.url);
  letGo();
  expect((await answered).status).toBe(200);
  expect(await stopped).toBe(0);
  await connector.stop();
});

async function refusesConnections(url: string): Promise<void> {
  for (;;) {
    try {
      await fetch(`${url}/healthz`, { headers: { connection: 'close' } });
    } catch {
      return;
    }
  }
}

test('kill -9 under load corrupts nothing and loses no acknowledged write', async () => {
  const file = newFile();
  const connector = await Connector.start();
  const desk = await startDeskProcess({ STATE_FILE: file });
  /** The last message of each conversation whose turn was acknowledged. */
  const acknowledged = new Map<string, string>();
  const talk = async (conversation: string): Promise<void> => {
    for (let count = 0; ; count += 1) {
      const id = `m${count}`;
      const response = await ask(desk.url, connector.url, conversation, id);
      if (response.ok) acknowledged.set(conversation, id);
    }
  };
  const talks = Array.from({ length: 10 }, (_, index) => talk(`c${index}`));
  const ended = Promise.allSettled(talks);
  await connector.until(100);
  await desk.stop('SIGKILL');
  await ended;

  const database = new Database(file);
  expect(database.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
  database.close();
  const store = new SqliteStore(file);
  expect(acknowledged.size).toBe(10);
  for (const [conversation, id] of acknowledged) {
    const key = `msteams/conversations/${conversation}/`;
    const items = await store.read([key]);
    expect((items[key] as { handled: string[] }).handled).toContain(id);
  }
  store.close();

  const again = await startDeskProcess({ STATE_FILE: file });
  expect((await ask(again.url, connector.url, 'c0', 'after')).status).toBe(200);
  expect(await again.stop('SIGTERM')).toBe(0);
  await connector.stop();
});
