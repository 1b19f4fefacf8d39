import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Activity } from 'botbuilder';
import type { Running } from '../../bot/server';
import { Connector } from '../support/connector';
import { startDesk } from '../support/desk';

let desk: Running;
let connector: Connector;
let count = 0;

beforeAll(async () => {
  [desk, connector] = await Promise.all([startDesk(), Connector.start()]);
});

afterAll(async () => {
  await Promise.all([desk.close(), connector.stop()]);
});

const message = (text: string): Partial<Activity> => ({
  type: 'message',
  id: `a${(count += 1)}`,
  channelId: 'emulator',
  serviceUrl: connector.url,
  conversation: { id: 'c1|livechat', isGroup: false, conversationType: '', name: '' },
  from: { id: 'student', name: 'Student' },
  recipient: { id: 'guichet', name: 'Guichet' },
  locale: 'en-us',
  text,
});

const post = (body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${desk.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : Buffer.from(body),
  });

const isAlive = async (): Promise<boolean> => (await fetch(`${desk.url}/healthz`)).ok;

test('a question over HTTP is answered at the connector, in the language of the message', async () => {
  const before = connector.received.length;
  const response = await post(JSON.stringify(message('C’est quoi la CVEC ?')));
  expect(response.status).toBe(200);
  const replies = await connector.until(before + 1);
  expect(replies.at(-1)?.text).toContain('Contribution vie étudiante et de campus');
});

test('a gzip body is read', async () => {
  const before = connector.received.length;
  const body = gzipSync(JSON.stringify(message('What is the CVEC?')));
  const response = await post(new Uint8Array(body), { 'content-encoding': 'gzip' });
  expect(response.status).toBe(200);
  expect((await connector.until(before + 1)).at(-1)?.text).toContain('student and campus life');
});

const deep = `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`;

test.each<[string, () => [string | Uint8Array, Record<string, string>?], number]>([
  ['an empty object', () => ['{}'], 400],
  ['a numeric type', () => ['{"type":5}'], 400],
  ['a numeric text', () => [JSON.stringify({ ...message(''), text: 7 })], 400],
  ['no conversation', () => [JSON.stringify({ ...message('hi'), conversation: null })], 400],
  ['a list', () => ['[]'], 400],
  ['no JSON', () => ['hello'], 415],
  ['a form', () => ['a=b', { 'content-type': 'application/x-www-form-urlencoded' }], 415],
  ['a corrupt gzip body', () => [new Uint8Array([1, 2, 3]), { 'content-encoding': 'gzip' }], 415],
  ['an unknown encoding', () => ['{}', { 'content-encoding': 'br' }], 415],
  ['a body over 256 KB', () => [JSON.stringify(message('x'.repeat(300_000)))], 413],
  [
    'a small body that inflates',
    () => [new Uint8Array(gzipSync('x'.repeat(3_000_000))), { 'content-encoding': 'gzip' }],
    413,
  ],
  ['a deeply nested body', () => [deep], 400],
  [
    'a reply address elsewhere',
    () => [JSON.stringify({ ...message('hi'), serviceUrl: 'http://192.0.2.1' })],
    403,
  ],
])('%s is refused and the desk lives on', async (_name, request, status) => {
  const response = await post(...request());
  expect(response.status).toBe(status);
  expect(await response.text()).not.toMatch(/at .*\.[tj]s|node_modules/);
  expect(await isAlive()).toBe(true);
});

test.each([
  ['a host that is no address', 'GET / HTTP/1.1\r\nHost: x; y\r\n\r\n'],
  ['a target that is no address', 'GET http://[ HTTP/1.1\r\nHost: localhost\r\n\r\n'],
])('%s is refused and the desk lives on', async (_name, request) => {
  const reply = await new Promise<string>((resolve, reject) => {
    const socket = connect(desk.port, '127.0.0.1', () => socket.end(request));
    socket.on('error', reject);
    socket.on('data', (data) => resolve(data.toString()));
  });
  expect(reply).toMatch(/^HTTP\/1\.1 400 /);
  expect(await isAlive()).toBe(true);
});

test('a WebSocket upgrade of the messages’ address is refused and the desk lives on', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const upgrade = request(`${desk.url}/api/messages`, {
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      },
    });
    upgrade.on('response', (response: IncomingMessage) => resolve(response.statusCode));
    upgrade.on('error', reject);
    upgrade.end();
  });
  expect(status).toBe(404);
  expect(await isAlive()).toBe(true);
});

test('a web-only desk has no messages’ address', async () => {
  const webOnly = await startDesk({ CHANNELS: 'web', PUBLIC_URL: 'http://desk.example' });
  try {
    expect(webOnly.url).toBe('http://desk.example');
    const here = `http://127.0.0.1:${webOnly.port}`;
    expect((await fetch(`${here}/api/messages`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${here}/healthz`)).status).toBe(200);
  } finally {
    await webOnly.close();
  }
});
