import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { compose } from '../../bot/compose';
import { readConfig } from '../../bot/config';
import type { Running } from '../../bot/server';
import { MemoryStore } from '../../bot/state/stateStore';
import { startBrowser } from '../support/browser';

const config = readConfig({ PORT: '0', LOG_LEVEL: 'silent' });
const desktop = { width: 960, height: 920 };
const phone = { width: 390, height: 844 };

let desk: Running;
let browser: Browser;
let context: BrowserContext;
/** What the browser complained about: scripts' errors, refused sources, failed requests. */
let complaints: string[];

beforeAll(async () => {
  desk = await compose(config, pino({ level: 'silent' }), { store: new MemoryStore() });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});
afterEach(() => context.close());

async function visit(path: string, locale: string, viewport = desktop): Promise<Page> {
  context = await browser.newContext({ locale, viewport, deviceScaleFactor: 2 });
  const page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(desk.url)) {
      complaints.push(`a request to ${request.url()}`);
    }
  });
  await page.goto(desk.url + path);
  return page;
}

const say = async (page: Page, text: string) => {
  const box = page.getByRole('textbox');
  await box.fill(text);
  await box.press('Enter');
};
/** Messages on show; Web Chat has them once more where screen readers listen. */
const said = (page: Page, text: string | RegExp) =>
  page.locator('.webchat__basic-transcript__activity').filter({ hasText: text });
const hears = (page: Page, text: string | RegExp) => said(page, text).last().waitFor();

/** Web Chat no longer says that it connects, or that it did. */
const isAtRest = (page: Page) =>
  page.locator('.webchat__connectivityStatus').waitFor({ state: 'detached' });

/** Takes a picture of a page at rest, for the README: `SCREENSHOTS=folder npx jest test/browser`. */
async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS === undefined) return;
  await isAtRest(page);
  await shootAt(page, name);
}
async function shootAt(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

test.each([
  { locale: 'fr-FR', title: 'Guichet, inscriptions à l’IUT de Nîmes', welcome: 'Bonjour' },
  { locale: 'en-GB', title: 'Guichet, registration at the IUT de Nîmes', welcome: 'Hello' },
  { locale: 'de-DE', title: 'Guichet, registration at the IUT de Nîmes', welcome: 'Hello' },
])('the page opens in the browser’s language: $locale', async ({ locale, title, welcome }) => {
  const page = await visit('/chat', locale);
  await hears(page, welcome);
  expect(await page.title()).toBe(title);
  expect(await page.getAttribute('html', 'lang')).toBe(locale === 'fr-FR' ? 'fr' : 'en');
  expect(complaints).toEqual([]);
});

test.each([
  { lang: 'fr', locale: 'fr-FR', question: 'c’est quoi la CVEC ?', answer: /vie étudiante/ },
  { lang: 'en', locale: 'en-GB', question: 'what is the CVEC?', answer: /campus life/ },
])('a question is answered on the page: $question', async ({ lang, locale, question, answer }) => {
  const page = await visit('/chat', locale);
  await hears(page, lang === 'fr' ? 'Bonjour' : 'Hello');
  await say(page, question);
  await hears(page, answer);
  await shoot(page, `page-${lang}`);
  expect(complaints).toEqual([]);
});

test('a phone shows all of it without scrolling sideways', async () => {
  const page = await visit('/chat', 'fr-FR', phone);
  await hears(page, 'Bonjour');
  await say(page, 'c’est quoi la CVEC ?');
  await hears(page, /vie étudiante/);
  await shoot(page, 'phone-fr');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(phone.width);
});

test('above a phone’s keyboard a question can be read beside its choices', async () => {
  const page = await visit('/chat', 'fr-FR', { width: 390, height: 480 });
  await hears(page, 'Bonjour');
  await say(page, 'trouver ma démarche');
  await hears(page, 'Question 1');
  await isAtRest(page);
  const seen = await page.locator('.webchat__basic-transcript').boundingBox();
  expect(seen?.height).toBeGreaterThan(120);
});

test('Web Chat’s own words are set as ours are', async () => {
  const page = await visit('/chat', 'fr-FR');
  await hears(page, 'Bonjour');
  await page.getByText('À l’instant').first().waitFor();
});

test('a reload goes on with the same conversation', async () => {
  const page = await visit('/chat', 'fr-FR');
  await hears(page, 'Bonjour');
  await say(page, 'c’est quoi la CVEC ?');
  await hears(page, /vie étudiante/);
  await page.reload();
  await hears(page, /vie étudiante/);
  expect(await said(page, 'Bonjour').count()).toBe(1);
  await say(page, 'what is the CVEC?');
  await hears(page, /campus life/);
});

test('the other language is one tap away', async () => {
  const page = await visit('/chat', 'fr-FR');
  await hears(page, 'Bonjour');
  await page.getByRole('link', { name: 'English' }).click();
  await hears(page, 'Hello');
  expect(await page.getAttribute('html', 'lang')).toBe('en');
});

test('a conversation that is over makes way for a new one', async () => {
  const page = await visit('/chat', 'en-GB');
  await hears(page, 'Hello');
  await page.evaluate('sessionStorage.setItem("guichet", JSON.stringify({ token: "of old" }))');
  await page.reload();
  await hears(page, 'Hello');
});

test.each([
  ['a tap', (page: Page) => page.getByRole('button', { name: 'Try again' }).click()],
  ['the connection', (page: Page) => page.evaluate('dispatchEvent(new Event("online"))')],
])('a desk that does not answer says so, and is tried again by %s', async (_by, tryAgain) => {
  const page = await visit('/chat?lang=en', 'fr-FR');
  await hears(page, 'Hello');
  await page.evaluate('sessionStorage.clear()');
  await page.route('**/api/directline/token', (route) => route.abort());
  await page.reload();
  await page.getByRole('alert').filter({ hasText: 'The desk is not responding' }).waitFor();
  await page.unroute('**/api/directline/token');
  await tryAgain(page);
  await hears(page, 'Hello');
});

test.each([
  {
    name: 'widget-fr-light',
    lang: 'fr',
    viewport: { width: 1024, height: 760 },
    scheme: 'light',
    launcher: 'Une question ?',
    question: 'jé perdu ma carte etudiante',
    answer: /CMSWEB/,
  },
  {
    name: 'widget-en-dark',
    lang: 'en',
    viewport: phone,
    scheme: 'dark',
    launcher: 'A question?',
    question: 'do i pay the cvec if i have a grant',
    answer: /CVEC/,
  },
] as const)('the home page shows the widget as a school’s site does: $name', async (one) => {
  const page = await visit(`/?lang=${one.lang}`, one.lang, one.viewport);
  await page.emulateMedia({ colorScheme: one.scheme });
  await page.getByRole('button', { name: one.launcher }).waitFor();
  await shootAt(page, `${one.name}-closed`);
  await page.getByRole('button', { name: one.launcher }).click();
  const frame = page.frameLocator('iframe');
  await frame.getByRole('textbox').fill(one.question);
  await frame.getByRole('textbox').press('Enter');
  await frame
    .locator('.webchat__basic-transcript__activity')
    .filter({ hasText: one.answer })
    .last()
    .waitFor();
  await shootAt(page, one.name);
  expect(complaints).toEqual([]);
});
