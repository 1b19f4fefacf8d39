import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { Running } from '../../bot/server';
import { startBrowser } from '../support/browser';
import { startDesk } from '../support/desk';
import { startSite, type Site } from '../support/site';

const desktop = { width: 1024, height: 800 };
const phone = { width: 390, height: 844 };

let desk: Running;
let site: Site;
let browser: Browser;
let context: BrowserContext;
/** The desk's files that the browser asked for. */
let asked: string[];

beforeAll(async () => {
  site = await startSite(() => desk.url);
  desk = await startDesk({ WIDGET_ORIGINS: site.origin });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await desk?.close();
  await site?.close();
});
afterEach(() => context.close());

async function visit(options = 'lang=fr', settings = {}): Promise<Page> {
  context = await browser.newContext({ viewport: desktop, ...settings });
  const page = await context.newPage();
  asked = [];
  page.on('request', (request) => {
    if (request.url().startsWith(desk.url)) asked.push(new URL(request.url()).pathname);
  });
  await page.goto(`${site.origin}/?${options}`);
  await launcher(page).waitFor();
  return page;
}

const launcher = (page: Page) => page.getByRole('button', { name: /^(Une|A) question/ });
/** For scripts in the page: the widget's own element. */
const inWidget = (selector: string) =>
  `document.body.lastElementChild.shadowRoot.querySelector('${selector}')`;
const dialog = (page: Page) => page.getByRole('dialog', { name: /^Guichet/ });
const frame = (page: Page): FrameLocator => page.frameLocator('iframe[title^="Guichet"]');
const box = (page: Page) => frame(page).getByRole('textbox');
const said = (page: Page, text: string | RegExp) =>
  frame(page).locator('.webchat__basic-transcript__activity').filter({ hasText: text });
const hears = (page: Page, text: string | RegExp) => said(page, text).last().waitFor();
const say = async (page: Page, text: string) => {
  await box(page).fill(text);
  await box(page).press('Enter');
};
const open = async (page: Page, welcome = 'Bonjour') => {
  await launcher(page).click();
  await hears(page, welcome);
};

test('before it is opened a page has the loader, and nothing is stored', async () => {
  const page = await visit();
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual(['/widget.js']);
  expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
  await open(page);
  const { cookies } = await context.storageState();
  expect(cookies).toEqual([]);
});

test.each([
  ['fr', 'Bonjour', 'c’est quoi la CVEC ?', /vie étudiante/],
  ['en', 'Hello', 'what is the CVEC?', /campus life/],
])('a question is answered in the widget: %s', async (lang, welcome, question, answer) => {
  const page = await visit(`lang=${lang}`);
  await open(page, welcome);
  await say(page, question);
  await hears(page, answer);
});

test('a site that is not named cannot show the desk, and says that it does not answer', async () => {
  const stranger = await startSite(() => desk.url);
  context = await browser.newContext({ viewport: desktop });
  const page = await context.newPage();
  await page.goto(`${stranger.origin}/?lang=en`);
  await launcher(page).click();
  await dialog(page).getByRole('alert').filter({ hasText: 'The desk does not answer' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  await stranger.close();
});

test('the keyboard opens it, writes in it and closes it, and comes back to where it was', async () => {
  const page = await visit('lang=fr');
  await page.getByRole('link', { name: 'Suite' }).focus();
  await page.keyboard.press('Tab');
  expect(await launcher(page).getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('Enter');
  await hears(page, 'Bonjour');
  await frame(page).locator('[data-id="webchat-sendbox-input"]:focus').waitFor();
  await page.keyboard.type('c’est quoi la CVEC ?');
  await page.keyboard.press('Enter');
  await hears(page, /vie étudiante/);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  await page.waitForFunction(`${inWidget('.launcher:focus')} !== null`);
});

test('scripts of the page open, close and toggle it; the same conversation is still there', async () => {
  const page = await visit('lang=en');
  await page.evaluate('guichet.open()');
  await hears(page, 'Hello');
  await say(page, 'what is the CVEC?');
  await hears(page, /campus life/);
  await page.evaluate('guichet.close()');
  await dialog(page).waitFor({ state: 'hidden' });
  await page.evaluate('guichet.toggle()');
  expect(await said(page, 'Hello').count()).toBe(1);
  await page.evaluate('guichet.toggle()');
  await dialog(page).waitFor({ state: 'hidden' });
});

test('side, colour and greeting are as the page’s tag has them', async () => {
  const page = await visit('lang=en&side=left&colour=gold&greeting=0.1');
  const { x = 999 } = (await launcher(page).boundingBox()) ?? {};
  expect(x).toBeLessThan(100);
  expect(await page.evaluate(`getComputedStyle(${inWidget('.launcher')}).color`)).toBe(
    'rgb(0, 0, 0)',
  );
  await page.getByRole('button', { name: 'Hello! A question about your registration?' }).click();
  await hears(page, 'Hello');
});

test('on a phone it fills the screen, and the page behind it is out of reach', async () => {
  const page = await visit('lang=fr', { viewport: phone, hasTouch: true, isMobile: true });
  await open(page);
  expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, ...phone });
  expect(await page.evaluate(`${inWidget('dialog')}.matches(':modal')`)).toBe(true);
  await page.getByRole('button', { name: 'Fermer le guichet' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
});

test('the other language is chosen inside, and the dialog speaks it too', async () => {
  const page = await visit('lang=fr');
  await open(page);
  await frame(page).getByRole('link', { name: 'English' }).click();
  await hears(page, 'Hello');
  await page.getByRole('button', { name: 'Close the desk' }).click();
  await page.getByRole('button', { name: 'A question?' }).waitFor();
});
