import { createHmac } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { Running } from '../../../bot/server';
import {
  appId,
  claims,
  inMinutes,
  LocalAuthority,
  notBefore,
  serviceUrl,
  type Json,
} from '../../support/authority';
import { startPlainDesk } from '../../support/desk';

let desk: Running;
let authority: LocalAuthority;
/** The SDK tells of each refusal on the console. */
let complaints: jest.SpyInstance;

const credentials = {
  MicrosoftAppId: appId,
  MicrosoftAppPassword: 'the password',
  MicrosoftAppTenantId: appId,
  MicrosoftAppType: 'SingleTenant',
  HOST: '127.0.0.1',
  NODE_ENV: 'production',
};
const startFor = (authority: LocalAuthority): Promise<Running> =>
  startPlainDesk(credentials, { authority: authority.options });

beforeAll(async () => {
  complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  authority = await LocalAuthority.start();
  desk = await startFor(authority);
});
afterAll(async () => {
  await Promise.all([desk.close(), authority.stop()]);
  complaints.mockRestore();
});

/** The replies come with the answer, so that nothing is sent to the network. */
const message: Partial<Activity> = {
  type: 'message',
  channelId: 'msteams',
  deliveryMode: 'expectReplies',
  serviceUrl,
  conversation: { id: 'c1', isGroup: false, conversationType: 'personal', name: '' },
  from: { id: 'student', name: '' },
  recipient: { id: 'guichet', name: '' },
  text: 'What is the CVEC?',
};

const post = (authorization: string | undefined, activity: object = message): Promise<Response> =>
  fetch(`${desk.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify(activity),
  });

const signed = (said: Json, header?: Json) => () =>
  `Bearer ${authority.token(claims(said), header)}`;

test.each<[string, () => string]>([
  ['a valid token', signed({})],
  ['a token that expired 4 minutes ago', signed(inMinutes(-4))],
  ['a token that begins in 4 minutes', signed(notBefore(4))],
  ['a token whose key is endorsed for the channel', signed({}, { kid: 'teams' })],
])('%s passes', async (_name, authorization) => {
  const response = await post(authorization());
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('campus life');
});

/** The same, with one part made anew. */
const withPart = (index: number, json: Json) => {
  const parts = authority.token().split('.');
  parts[index] = Buffer.from(JSON.stringify(json)).toString('base64url');
  return `Bearer ${parts.join('.')}`;
};
const withHmac = () => {
  const [, payload] = authority.token().split('.');
  const header = Buffer.from('{"alg":"HS256","typ":"JWT","kid":"any"}').toString('base64url');
  const signature = createHmac('sha256', 'any').update(`${header}.${payload}`).digest('base64url');
  return `Bearer ${header}.${payload}.${signature}`;
};

const onOtherChannel = (channelId: string) => ({ ...message, channelId });

const refused: [string, () => string | undefined, object?][] = [
  ['no token', () => undefined],
  ['an empty token', () => 'Bearer '],
  ['another scheme', () => `Basic ${authority.token()}`],
  ['no scheme', () => authority.token()],
  ['a token in three pieces of nonsense', () => 'Bearer a.b.c'],
  ['two tokens', () => `Bearer ${authority.token()} ${authority.token()}`],
  [
    'a token of 20,000 characters',
    () => `Bearer ${authority.token(claims({ x: 'x'.repeat(9e3) }))}`,
  ],
  ['another app’s token', signed({ aud: '99999999-2222-3333-4444-555555555555' })],
  ['a token without audience', signed({ aud: undefined })],
  ['a foreign issuer', signed({ iss: 'https://evil.example' })],
  ['the issuer of the Emulator', signed({ iss: `https://sts.windows.net/${appId}/`, tid: appId })],
  ['a list of issuers', signed({ iss: ['https://api.botframework.com'] })],
  ['no issuer', signed({ iss: undefined })],
  ['a token that expired 6 minutes ago', signed(inMinutes(-6))],
  ['a token that begins in 6 minutes', signed(notBefore(6))],
  ['an unknown key', signed({}, { kid: 'unknown' })],
  ['no key’s name', signed({}, { kid: undefined })],
  ['a signature by another key', () => signed({}, { kid: 'teams' })().replace(...asIfBy('any'))],
  ['a payload changed after signing', () => withPart(1, claims({ exp: 9e9 }))],
  ['a signature cut off', () => signed({})().replace(/[^.]*$/, '')],
  ['alg none', () => withPart(0, { alg: 'none', kid: 'any' })],
  ['alg none, unsigned', () => withPart(0, { alg: 'none', kid: 'any' }).replace(/[^.]*$/, '')],
  ['HS256 by a key that all know', withHmac],
  [
    'a token for another serviceUrl',
    signed({ serviceurl: 'https://smba.trafficmanager.net/amer/' }),
  ],
  ['a token without serviceUrl', signed({ serviceurl: undefined })],
  [
    'a key that is not endorsed for the channel',
    signed({}, { kid: 'teams' }),
    onOtherChannel('slack'),
  ],
  ['a skill’s token', signed({ ver: '1.0', appid: '99999999-2222-3333-4444-555555555555' })],
  ['the channel AseChannel', signed({}), onOtherChannel('AseChannel')],
];

test.each(
  refused.map(([name, authorization, activity = message]) => ({ name, authorization, activity })),
)('$name is refused with 401, and nothing is said of why', async ({ authorization, activity }) => {
  const response = await post(authorization(), activity);
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ error: 'not authorised' });
});

/** The name of a key in a token's header, in its coded form. */
function asIfBy(kid: string): [RegExp, string] {
  const header = Buffer.from(JSON.stringify({ alg: 'RS256', typ: 'JWT', kid })).toString(
    'base64url',
  );
  return [/^Bearer [^.]*/, `Bearer ${header}`];
}

test('a body is not read before the token is looked at', async () => {
  expect((await post('Bearer a.b.c', [])).status).toBe(401);
  expect((await post(signed({})(), [])).status).toBe(400);
});

test('a reply address that is not Microsoft’s is refused though the token is valid', async () => {
  const elsewhere = 'https://evil.example/';
  const response = await post(signed({ serviceurl: elsewhere })(), {
    ...message,
    serviceUrl: elsewhere,
  });
  expect(response.status).toBe(403);
});

test('tokens of foreign issuers do not reach the SDK: no key is fetched for them', async () => {
  const before = authority.fetched;
  for (let count = 0; count < 200; count += 1) {
    const tid = `00000000-0000-0000-0000-${String(count).padStart(12, '0')}`;
    const said = claims({ iss: `https://sts.windows.net/${tid}/`, tid, ver: '2.0' });
    expect((await post(`Bearer ${authority.token(said)}`)).status).toBe(401);
  }
  expect(authority.fetched).toBe(before);
});

test('keys that cannot be fetched are no fault of the token: 503', async () => {
  const gone = await LocalAuthority.start();
  const lost = await startFor(gone);
  await gone.stop();
  const response = await fetch(`${lost.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${gone.token()}` },
    body: JSON.stringify(message),
  });
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ error: 'tokens cannot be checked' });
  await lost.close();
});
