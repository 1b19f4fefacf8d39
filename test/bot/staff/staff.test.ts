import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../../../bot/config';
import type { Running } from '../../../bot/server';
import { createAccess } from '../../../bot/staff/access';
import { MemoryStore } from '../../../bot/state/stateStore';
import { aDayIn2023, frozenContent } from '../../support/content';
import { startDesk, startPlainDesk } from '../../support/desk';

const token = 'a-token-of-20-letters';
const basic = (password: string) => ({
  authorization: `Basic ${Buffer.from(`anybody:${password}`).toString('base64')}`,
});

describe('who may see the staff’s pages', () => {
  let desk: Running;
  let guarded: Running;
  beforeAll(async () => {
    desk = await startPlainDesk();
    guarded = await startPlainDesk({
      STAFF_TOKEN: token,
      PUBLIC_URL: 'https://guichet.example.org',
    });
  });
  afterAll(() => Promise.all([desk.close(), guarded.close()]));

  const statusOf = async (port: number, headers = {}): Promise<number> =>
    (await fetch(`http://127.0.0.1:${port}/staff`, { headers })).status;

  test('whoever sits at the machine of a desk that is for this machine alone', async () => {
    expect(await statusOf(desk.port)).toBe(200);
    expect(await statusOf(desk.port, { 'x-forwarded-for': '203.0.113.7' })).toBe(404);
    expect(await statusOf(desk.port, { via: '1.1 proxy' })).toBe(404);
  });

  test('with a token whoever says it, and the browser asks for it', async () => {
    const response = await fetch(`http://127.0.0.1:${guarded.port}/staff`);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Basic realm="Guichet"/);
    expect(await response.text()).toBe('');
    expect(await statusOf(guarded.port, basic(token))).toBe(200);
    expect(await statusOf(guarded.port, basic(`${token}.`))).toBe(401);
    expect(await statusOf(guarded.port, basic(''))).toBe(401);
  });

  test.each([
    { PUBLIC_URL: 'https://guichet.example.org' },
    { CHANNELS: 'web', PUBLIC_URL: 'https://guichet.example.org', HOST: '0.0.0.0' },
    {
      MicrosoftAppId: '00000000-0000-0000-0000-000000000001',
      MicrosoftAppPassword: 'x',
      MicrosoftAppTenantId: '00000000-0000-0000-0000-000000000002',
      MicrosoftAppType: 'SingleTenant',
      HOST: '127.0.0.1',
    },
  ])('nobody where others reach the desk and there is no token: %j', (environment) => {
    const access = createAccess(readConfig(environment));
    const request = { headers: { host: '127.0.0.1:3978' } };
    expect(access(request as Parameters<typeof access>[0])).toBe('no');
  });

  test('a token that could be guessed stops the start', () => {
    expect(() => readConfig({ STAFF_TOKEN: 'secret' })).toThrow(
      'STAFF_TOKEN: must have 20 characters or more',
    );
  });
});

describe('the pages', () => {
  const store = new MemoryStore();
  let content: string;
  let desk: Running;
  beforeAll(async () => {
    ({ content } = await frozenContent());
    desk = await startDesk({}, { folders: { content }, store, now: () => aDayIn2023 });
  });
  afterAll(() => desk.close());

  const page = async (query: string): Promise<string> =>
    (await fetch(`${desk.url}/staff?lang=en&${query}`)).text();

  test('a tried question says what is read, what was corrected, and how sure the desk is', async () => {
    const html = await page('q=how+much+does+the+CVEC+certifikate+cost+%3F&in=en');
    expect(html).toContain(
      'Read with the spelling corrected: how much does the cvec certificate cost',
    );
    expect(html).toMatch(/No answer, or another<\/th><td class="number">\d+%/);
    expect(html).toMatch(/<code>cvec-amount<\/code><\/th><td class="number">\d+%/);
    expect(html).toContain('The desk answers from 60%');
  });

  test('what is tried is counted as nothing', async () => {
    await page('q=quel+vaccin+pour+mon+chien');
    expect(await store.keys('journal/')).toEqual([]);
  });

  test('nothing that is typed becomes HTML', async () => {
    const html = await page(`q=${encodeURIComponent('"><script>alert(1)</script>')}&in=fr`);
    expect(html).not.toContain('<script>alert');
  });

  test('a day changes what is said, and a situation too', async () => {
    const query = 'q=when+does+registration+close+for+apprentices%3F&in=en';
    const [early, late] = await Promise.all([
      page(`${query}&day=2023-08-25`),
      page(`${query}&day=2023-10-25`),
    ]);
    expect(early).not.toBe(late);
    const known = await page('q=what+do+you+know+about+me%3F&in=en&status=apprentice&minor=maybe');
    expect(known).toMatch(/bubble[^]*Apprenti|bubble[^]*apprenti/);
  });

  test('a fault in a file is told with its line, while the last good knowledge stays in service', async () => {
    expect(await page('view=faults')).toContain('0 faults.');
    const file = join(content, 'cvec.yaml');
    await copyFile(file, `${file}.kept`);
    await writeFile(file, 'topic: { id: cvec }\nentries: []\n');
    expect(await page('view=faults')).toMatch(/cvec\.yaml/);
    await copyFile(`${file}.kept`, file);
    expect(await page('view=faults')).toContain('0 faults.');
  });

  test.each([
    'view=nowhere',
    'view=entries&entry=__proto__',
    'day=2023-99-99&q=cvec&in=xx&status=1',
    'day=2023-02-30&q=cvec',
    'view=report&since=2023-02-30',
  ])('an address that makes no sense shows a page all the same: %s', async (query) => {
    const response = await fetch(`${desk.url}/staff?${query}`);
    expect(response.status).toBe(200);
  });
});
