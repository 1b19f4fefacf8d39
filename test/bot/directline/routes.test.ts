import { MemoryStorage } from 'botbuilder';
import { gzipSync } from 'node:zlib';
import { WebSocket } from 'ws';
import { generateToken, until, type Token } from '../../support/directLineClient';
import { claimsOf, startEchoDesk, type EchoDesk } from '../../support/echoDesk';

let desk: EchoDesk;
let owner: Token;

beforeEach(async () => {
  desk = await startEchoDesk({ limits: { activitiesPerMinute: 5, tokensPerMinute: 10 } });
  owner = await generateToken(desk.domain);
});
afterEach(() => desk.close());

interface Call extends RequestInit {
  token?: string;
}

const call = async (path: string, { token = owner.token, headers, ...rest }: Call = {}) => {
  const authorization = `Bearer ${token}`;
  const response = await fetch(desk.domain + path, {
    ...rest,
    headers: { authorization, ...(headers as Record<string, string>) },
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as never,
  };
};
const post = (path: string, options: Call = {}) => call(path, { method: 'POST', ...options });
const activities = () => `/conversations/${owner.conversationId}/activities`;
const message = (text: string) => JSON.stringify({ type: 'message', text });
const bytes = { error: { code: 'MessageSizeTooBig', message: 'At most 262144 bytes' } };

describe('tokens', () => {
  it('are for one conversation, one made-up user and half an hour', () => {
    expect(owner).toEqual({
      conversationId: expect.stringMatching(/^[\w-]{22,}$/) as string,
      token: expect.any(String) as string,
      expires_in: 1800,
    });
    expect(claimsOf(owner.token).user).toMatch(/^dl_[\w-]{22,}$/);
  });

  it('ignore a user id that the client brings', async () => {
    const { body } = await post('/tokens/generate', { body: '{"user":{"id":"dl_me"}}' });
    expect(JSON.stringify(body)).not.toContain('dl_me');
  });

  it('are refreshed, and live on', async () => {
    await post('/conversations');
    desk.pass(20 * 60_000);
    const refreshed = await post('/tokens/refresh');
    expect(refreshed.status).toBe(200);
    const { token, conversationId } = refreshed.body as Token;
    expect(conversationId).toBe(owner.conversationId);
    desk.pass(20 * 60_000);
    expect((await call(activities(), { token })).status).toBe(200);
    expect((await call(activities())).status).toBe(403);
  });

  it('are not stored by anything on the way', async () => {
    expect((await post('/tokens/refresh')).headers.get('cache-control')).toBe('no-store');
  });

  it('of the past are exchanged for new ones as long as the conversation may go on', async () => {
    await post('/conversations');
    desk.pass(23 * 3_600_000);
    const { status, body } = await post('/tokens/refresh');
    expect(status).toBe(200);
    expect((await call(activities(), { token: (body as Token).token })).status).toBe(200);
  });

  it.each([
    ['/conversations', 30 * 60_000 + 1000],
    ['/tokens/refresh', 25 * 3_600_000],
  ])('of the past open nothing: %s', async (path, milliseconds) => {
    desk.pass(milliseconds);
    expect(await post(path)).toMatchObject({
      status: 403,
      body: { error: { code: 'TokenExpired', message: 'Token has expired' } },
    });
  });

  it('are asked for', async () => {
    const response = await fetch(`${desk.domain}/conversations`, { method: 'POST' });
    expect(response.status).toBe(401);
  });

  it.each([
    ['made up', 'nonsense'],
    ['without a signature', 'a.b.'],
    ['signed by nobody', `${base64('{"alg":"none"}')}.${base64('{"conversation":"x"}')}.`],
  ])('are refused when they are %s', async (_kind, token) => {
    expect((await post('/conversations', { token })).status).toBe(403);
  });

  it('open what is sealed, except where they stand in the URL of a stream', async () => {
    const { body } = await post('/conversations');
    const { streamUrl } = body as { streamUrl: string };
    const inUrl = new URL(streamUrl).searchParams.get('t') ?? '';
    expect(claimsOf(owner.token)).toHaveProperty('seal');
    expect(claimsOf(inUrl)).not.toHaveProperty('seal');
  });

  it('are refused when their claims were changed', async () => {
    const [header, , signature] = owner.token.split('.');
    const body = base64(JSON.stringify({ ...claimsOf(owner.token), conversation: 'another' }));
    expect((await post('/conversations', { token: `${header}.${body}.${signature}` })).status).toBe(
      403,
    );
  });

  it('are not given to the page of another site', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    expect((await post('/tokens/generate', { headers })).status).toBe(403);
    const own = { origin: `http://127.0.0.1:${desk.port}` };
    expect((await post('/tokens/generate', { headers: own })).status).toBe(200);
  });

  it('are given so many a minute', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => post('/tokens/generate')));
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('a conversation', () => {
  it('is new once, and then known', async () => {
    const first = await post('/conversations');
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      conversationId: owner.conversationId,
      expires_in: 1800,
      referenceGrammarId: expect.any(String) as string,
      streamUrl: expect.stringMatching(
        `^ws://127.0.0.1:${desk.port}/v3/directline/conversations/${owner.conversationId}/stream`,
      ) as string,
    });
    expect((await post('/conversations')).status).toBe(200);
  });

  it('is welcomed once, however often it is started', async () => {
    await Promise.all([post('/conversations'), post('/conversations'), post('/conversations')]);
    await until(() => expect(desk.received).toHaveLength(1));
    await post('/conversations');
    expect(desk.received).toHaveLength(1);
  });

  it('shows an INE to the bot and keeps it hidden', async () => {
    await post('/conversations');
    await post(activities(), { body: message('mon INE 123456789AB ?') });
    await until(() => expect(desk.received.at(-1)?.text).toBe('mon INE 123456789AB ?'));
    const { body } = await call(activities());
    const { activities: kept } = body as { activities: { text?: string }[] };
    expect(kept.map(({ text }) => text)).toContain('mon INE ••• ?');
  });

  it('is not found before it is started', async () => {
    expect(await call(activities())).toMatchObject({
      status: 404,
      body: { error: { code: 'ConversationNotFound' } },
    });
  });

  it('is over after a day without a word', async () => {
    await post('/conversations');
    desk.pass(23 * 3_600_000);
    expect((await call(activities(), { token: desk.renew(owner.token) })).status).toBe(200);
    desk.pass(2 * 3_600_000);
    expect((await call(activities(), { token: desk.renew(owner.token) })).status).toBe(404);
  });

  it('is refused to the token of another', async () => {
    await post('/conversations');
    const { token } = await generateToken(desk.domain);
    expect((await call(activities(), { token })).status).toBe(403);
    expect((await post(activities(), { token, body: message('hi') })).status).toBe(403);
  });

  it('takes so many messages a minute', async () => {
    await post('/conversations');
    const replies = [];
    for (const text of ['1', '2', '3', '4', '5', '6']) {
      replies.push(await post(activities(), { body: message(text) }));
    }
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(replies.at(-1)?.headers.get('retry-after')).toBe('12');
    desk.pass(12_000);
    expect((await post(activities(), { body: message('7') })).status).toBe(200);
  });

  it('has no session to sign in with', async () => {
    expect((await call('/session/getsessionid')).status).toBe(404);
  });
});

describe('what is sent', () => {
  beforeEach(async () => {
    await post('/conversations');
    await until(() => expect(desk.received).toHaveLength(1));
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"type":'],
    ['a number', '5'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no type', '{}'],
    ['a number as type', '{"type":5}'],
    ['a number as text', '{"type":"message","text":5}'],
    ['what only a channel may say', '{"type":"conversationUpdate","membersAdded":[]}'],
    ['depth without end', `{"type":"event","value":${'['.repeat(9000)}${']'.repeat(9000)}}`],
  ])('is refused when it is %s', async (_kind, body) => {
    expect(await post(activities(), { body })).toMatchObject({
      status: 400,
      body: { error: { code: 'BadArgument' } },
    });
    expect(desk.received).toHaveLength(1);
  });

  it('is refused when it is too big', async () => {
    const body = message('x'.repeat(257 * 1024));
    expect(await post(activities(), { body })).toMatchObject({ status: 413, body: bytes });
  });

  it('is refused when it is compressed', async () => {
    const headers = { 'content-encoding': 'gzip' };
    const body = new Uint8Array(gzipSync(message('hello')));
    expect((await post(activities(), { body, headers })).status).toBe(415);
  });

  it('is from who the token says, about this conversation, and names no address', async () => {
    const body = JSON.stringify({
      type: 'message',
      id: 'mine',
      text: 'hello',
      from: { id: 'dl_admin', role: 'bot' },
      recipient: { id: 'x' },
      conversation: { id: 'other' },
      serviceUrl: 'http://127.0.0.1:1',
      channelId: 'msteams',
      attachments: [{ contentType: 'image/png', contentUrl: 'http://127.0.0.1:1', content: {} }],
    });
    await post(activities(), { body });
    await until(() => expect(desk.received).toHaveLength(2));
    const [welcome, activity] = desk.received;
    expect(activity).toMatchObject({
      channelId: 'directline',
      serviceUrl: 'urn:guichet:directline',
      from: { id: welcome?.from.id, role: 'user' },
      recipient: { id: 'guichet', role: 'bot' },
      conversation: { id: owner.conversationId },
    });
    expect(activity?.id).not.toBe('mine');
    expect(activity?.attachments).toEqual([{ contentType: 'image/png' }]);
  });

  it('is refused as an upload when it is none', async () => {
    const path = `/conversations/${owner.conversationId}/upload?userId=x`;
    expect((await post(path, { body: message('hi') })).status).toBe(400);
  });

  it('is an upload without an activity, of which the bot sees the names', async () => {
    const form = new FormData();
    form.append('file', new Blob([Buffer.alloc(300_000)], { type: 'image/jpeg' }), 'rib.jpg');
    await post(`/conversations/${owner.conversationId}/upload?userId=x`, { body: form });
    await until(() => expect(desk.received).toHaveLength(2));
    expect(desk.received[1]?.attachments).toEqual([{ contentType: 'image/jpeg', name: 'rib.jpg' }]);
  });
});

describe('the stream', () => {
  /** The first frame, or the status that the upgrade was answered with. */
  const open = (url: string, origin?: string) =>
    new Promise<unknown>((resolve, reject) => {
      const socket = new WebSocket(url, { origin });
      socket.on('message', (frame: Buffer) => {
        resolve(JSON.parse(frame.toString()));
        socket.close();
      });
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      socket.on('error', reject);
    });
  const streamUrl = async () =>
    ((await post('/conversations')).body as { streamUrl: string }).streamUrl;

  it('sends activities and how far they go', async () => {
    const url = await streamUrl();
    await until(() => expect(desk.received).toHaveLength(1));
    expect(await open(url)).toMatchObject({
      watermark: '1',
      activities: [{ text: 'welcome undefined' }],
    });
  });

  it('has a token of its own that opens nothing else', async () => {
    const token = new URL(await streamUrl()).searchParams.get('t') ?? '';
    expect((await call(activities(), { token })).status).toBe(403);
  });

  it('is refused without a token, with another’s, with an old one and to another site', async () => {
    const url = await streamUrl();
    const { token } = await generateToken(desk.domain);
    expect(await open(url.replace(/t=.*/, ''))).toBe(403);
    expect(await open(url.replace(/t=.*/, `t=${token}`))).toBe(403);
    expect(await open(url, 'https://elsewhere.example')).toBe(403);
    desk.pass(31 * 60_000);
    expect(await open(url)).toBe(403);
  });

  it('is closed to who sends more than a sign of life', async () => {
    const socket = new WebSocket(await streamUrl());
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.on('open', () => {
      socket.send('');
      socket.send('x'.repeat(5000));
    });
    expect(await closed).toBe(1009);
    expect((await call(activities())).status).toBe(200);
  });
});

it('has a conversation after a restart as it had it before', async () => {
  const storage = new MemoryStorage();
  const first = await startEchoDesk({ storage });
  const { token, conversationId } = await generateToken(first.domain);
  const authorization = `Bearer ${token}`;
  await fetch(`${first.domain}/conversations`, { method: 'POST', headers: { authorization } });
  await until(() => expect(first.received).toHaveLength(1));
  await first.close();

  const second = await startEchoDesk({ storage });
  const url = `${second.domain}/conversations/${conversationId}/activities`;
  const response = await fetch(url, { headers: { authorization } });
  expect(await response.json()).toMatchObject({
    watermark: '1',
    activities: [{ from: { id: 'guichet' } }],
  });
  await second.close();
});

function base64(text: string): string {
  return Buffer.from(text).toString('base64url');
}
