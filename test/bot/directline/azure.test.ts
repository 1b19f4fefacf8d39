import pino from 'pino';
import { compose } from '../../../bot/compose';
import { readConfig } from '../../../bot/config';
import type { Running } from '../../../bot/server';
import { MemoryStore } from '../../../bot/state/stateStore';
import { AzureDirectLine, azureSecret } from '../../support/azureDirectLine';
import { aDayIn2023, frozenContent } from '../../support/content';
import type { Token } from '../../support/directLineClient';

let azure: AzureDirectLine;
let desk: Running;
let lines: string[];

beforeEach(async () => {
  azure = await AzureDirectLine.start(() => `${desk.url}/api/messages`);
  lines = [];
  desk = await start();
});
afterEach(async () => {
  await desk.close();
  await azure.stop();
});

/** The whole desk with Azure's Direct Line; what it logs is kept. */
async function start(): Promise<Running> {
  const config = readConfig({
    PORT: '0',
    DIRECT_LINE_SECRET: azureSecret,
    DIRECT_LINE_DOMAIN: azure.domain,
    TOKENS_PER_MINUTE: '3',
  });
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const { content } = await frozenContent();
  const surroundings = { folders: { content }, store: new MemoryStore(), now: () => aDayIn2023 };
  return compose(config, log, surroundings);
}

const ask = (init: RequestInit = {}) =>
  fetch(`${desk.url}/api/directline/token`, { method: 'POST', ...init });

test('a page gets a token of a conversation of its own', async () => {
  const response = await ask();
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const { token, conversationId } = (await response.json()) as Token;
  const headers = { Authorization: `Bearer ${token}` };
  const opened = await fetch(`${azure.domain}/conversations`, { method: 'POST', headers });
  expect(await opened.json()).toMatchObject({ conversationId });
});

test('the user’s id is made by the desk, whatever the page says', async () => {
  const user = { user: { id: 'dl_somebody-else' } };
  await ask({ body: JSON.stringify(user), headers: { 'Content-Type': 'application/json' } });
  await ask();
  const [one, other] = azure.wanted as [typeof user, typeof user];
  // 22 characters of base64url are 132 bits.
  expect(one.user.id).toMatch(/^dl_[\w-]{22,}$/);
  expect(one.user.id).not.toBe(user.user.id);
  expect(other.user.id).not.toBe(one.user.id);
});

test('a page of another site gets none', async () => {
  const response = await ask({ headers: { Origin: 'https://elsewhere.example' } });
  expect(response.status).toBe(403);
  expect(azure.wanted).toEqual([]);
});

test('an address gets so many a minute, and no more by claiming to be another', async () => {
  for (let i = 0; i < 3; i++) expect((await ask()).status).toBe(200);
  const response = await ask({ headers: { 'X-Forwarded-For': '203.0.113.7' } });
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(azure.wanted).toHaveLength(3);
});

test('the page polls and streams from Azure, and its policy lets it', async () => {
  const page = await fetch(`${desk.url}/chat`);
  const policy = page.headers.get('content-security-policy');
  expect(policy).toContain(azure.origin);
  expect(await page.text()).toContain(azure.domain);
});

test.each([
  ['refuses the secret', { status: 403, body: { error: { message: `bad: ${azureSecret}` } } }],
  ['fails', { status: 500, body: 'stack trace' }],
  ['answers nonsense', { status: 200, body: { token: 1 } }],
])(
  'when Azure %s, the page is told nothing of it and the log says why',
  async (_name, refusing) => {
    azure.refusing = refusing;
    const response = await ask();
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/bad|stack|403/);
    expect(lines.join('')).toContain('Direct Line failed');
  },
);

test('when Azure is busy, the page is told when to come back', async () => {
  azure.refusing = { status: 429 };
  const response = await ask();
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('30');
});

test('when Azure cannot be reached, the page is told to try again', async () => {
  await azure.stop();
  expect((await ask()).status).toBe(500);
  expect(lines.join('')).toContain('cannot be reached');
  azure = await AzureDirectLine.start(() => '');
});

test('the secret is in no page, answer or line of the log', async () => {
  azure.refusing = { status: 403, body: { error: { message: azureSecret } } };
  const said = await Promise.all(
    ['/', '/chat', '/widget.js', '/privacy', '/healthz', '/api/directline/token'].map(
      async (path) => (await fetch(desk.url + path)).text(),
    ),
  );
  said.push(await (await ask()).text());
  expect(said.every((text) => text.length > 0)).toBe(true);
  expect([...said, ...lines].join('')).not.toContain(azureSecret);
});

test('the desk’s own Direct Line is not there', async () => {
  const response = await fetch(`${desk.url}/v3/directline/tokens/generate`, { method: 'POST' });
  expect(response.status).toBe(404);
});
