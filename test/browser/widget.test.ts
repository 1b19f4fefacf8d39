import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { Running } from '../../bot/server';
import { MemoryStore } from '../../bot/state/stateStore';
import { AzureDirectLine, azureSecret } from '../support/azureDirectLine';
import { startBrowser } from '../support/browser';
import { aDayIn2023 } from '../support/content';
import { startPlainDesk } from '../support/desk';
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
  desk = await start(0);
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await desk?.close();
  await site?.close();
});
afterEach(() => context.close());

const store = new MemoryStore();
const clock = { shift: 0 };
const start = (port: number, environment: NodeJS.ProcessEnv = {}) =>
  startPlainDesk(
    { WIDGET_ORIGINS: site.origin, PORT: String(port), ...environment },
    { store, now: () => new Date(aDayIn2023.getTime() + clock.shift) },
  );

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
  expect(await page.evaluate('sessionStorage.length')).toBe(0);
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
  await dialog(page).getByRole('alert').filter({ hasText: 'The desk is not responding' }).waitFor();
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

test('styles of the page for whatever it holds do not reach it', async () => {
  const page = await visit('lang=fr');
  const { x = 0 } = (await launcher(page).boundingBox()) ?? {};
  expect(x).toBeGreaterThan(desktop.width / 2);
  expect(await page.evaluate('getComputedStyle(document.body.lastElementChild).opacity')).toBe('1');
  await open(page);
  const { x: left = 0, width = 0 } = (await dialog(page).boundingBox()) ?? {};
  expect(left + width).toBe(desktop.width - 20);
});

test('a phone’s keyboard leaves the title bar and the box in sight', async () => {
  const page = await visit('lang=fr', { viewport: phone, hasTouch: true, isMobile: true });
  await open(page);
  const see = (seen: object) =>
    page.evaluate(`(() => {
      for (const [name, value] of Object.entries(${JSON.stringify(seen)})) {
        Object.defineProperty(visualViewport, name, { value, configurable: true });
      }
      visualViewport.dispatchEvent(new Event('resize'));
    })()`);
  await see({ height: 500, offsetTop: 40 });
  expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 40, width: 390, height: 500 });
  await see({ scale: 2 });
  expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, ...phone });
});

test('a site that puts another body in place keeps the button and the conversation', async () => {
  const page = await visit('lang=en');
  await open(page, 'Hello');
  await say(page, 'what is the CVEC?');
  await hears(page, /campus life/);
  await page.getByRole('button', { name: 'Close the desk' }).click();
  await page.evaluate(
    'document.documentElement.replaceChild(document.createElement("body"), document.body)',
  );
  await open(page, 'Hello');
  await hears(page, /campus life/);
});

test('a page inside that does not come can be tried again, and is once the phone is online', async () => {
  const page = await visit('lang=fr');
  await open(page);
  await page.route('**/widget?*', (route) => route.abort());
  await frame(page).getByRole('link', { name: 'English' }).click();
  const failed = dialog(page).getByRole('alert').filter({ hasText: 'Le guichet ne répond pas' });
  await failed.waitFor();
  await page.unroute('**/widget?*');
  await page.evaluate('dispatchEvent(new Event("online"))');
  await hears(page, 'Bonjour');
  expect(await failed.isVisible()).toBe(false);
});

test('the other language is chosen inside, and the dialog speaks it too', async () => {
  const page = await visit('lang=fr');
  await open(page);
  await frame(page).getByRole('link', { name: 'English' }).click();
  await hears(page, 'Hello');
  await page.getByRole('button', { name: 'Close the desk' }).click();
  await page.getByRole('button', { name: 'A question?' }).waitFor();
});

test('a reload and another page of the site find the same conversation', async () => {
  const page = await visit('lang=fr');
  await open(page);
  await say(page, 'c’est quoi la CVEC ?');
  await hears(page, /vie étudiante/);
  await page.reload();
  await open(page);
  await hears(page, /vie étudiante/);
  await page.getByRole('button', { name: 'Fermer le guichet' }).click();
  await page.getByRole('link', { name: 'Suite' }).click();
  await page.getByRole('heading', { name: 'Une autre page' }).waitFor();
  await open(page);
  await hears(page, /vie étudiante/);
  expect(await said(page, 'Bonjour').count()).toBe(1);
  await say(page, 'combien coûte la CVEC ?');
  await hears(page, /100/);
});

test('a browser that lets frames store nothing shows the desk all the same', async () => {
  context = await browser.newContext({ viewport: desktop });
  await context.addInitScript(
    `Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } })`,
  );
  const page = await context.newPage();
  await page.goto(`${site.origin}/?lang=en`);
  await open(page, 'Hello');
  await say(page, 'what is the CVEC?');
  await hears(page, /campus life/);
});

test('a restart of the desk is told, and what was written meanwhile is not lost', async () => {
  const page = await visit('lang=en');
  await open(page, 'Hello');
  await say(page, 'what is the CVEC?');
  await hears(page, /campus life/);

  await desk.close();
  await frame(page).getByRole('status').filter({ hasText: 'Connection lost' }).waitFor();
  await box(page).fill('when does registration close?');
  desk = await start(desk.port);
  await frame(page).getByText('Connection lost').waitFor({ state: 'hidden' });
  await hears(page, /campus life/);
  expect(await box(page).inputValue()).toBe('when does registration close?');
  await box(page).press('Enter');
  await said(page, 'when does registration close?').waitFor();
});

test('a phone that is offline says so, and gets what it missed when it is back', async () => {
  const page = await visit('lang=fr', { viewport: phone, hasTouch: true, isMobile: true });
  await open(page);
  await context.setOffline(true);
  await frame(page).getByRole('status').filter({ hasText: 'Vous êtes hors ligne' }).waitFor();
  await say(page, 'c’est quoi la CVEC ?');
  await context.setOffline(false);
  await frame(page).getByText('Vous êtes hors ligne').waitFor({ state: 'hidden' });
  expect(await said(page, 'Bonjour').count()).toBe(1);
  await box(page).press('Enter');
  await hears(page, /vie étudiante/);
});

test('a token that expired while the phone slept is exchanged for a new one', async () => {
  const page = await visit('lang=en');
  await open(page, 'Hello');
  await say(page, 'what is the CVEC?');
  await hears(page, /campus life/);
  clock.shift += 3 * 3_600_000;
  await page.reload();
  await open(page, 'Hello');
  await hears(page, /campus life/);
  await say(page, 'what is the INE?');
  await hears(page, /student number|identifi/i);
});

test('with Azure’s Direct Line it is the same to a student', async () => {
  const own = desk;
  const azure = await AzureDirectLine.start(() => `${desk.url}/api/messages`);
  desk = await start(0, { DIRECT_LINE_SECRET: azureSecret, DIRECT_LINE_DOMAIN: azure.domain });
  try {
    const page = await visit('lang=fr');
    await open(page);
    await say(page, 'c’est quoi la CVEC ?');
    await hears(page, /vie étudiante/);
    await page.reload();
    await open(page);
    await hears(page, /vie étudiante/);
    await say(page, 'combien coûte la CVEC ?');
    await hears(page, /100/);
    expect(await said(page, 'Bonjour').count()).toBe(1);
  } finally {
    await desk.close();
    await azure.stop();
    desk = own;
  }
});
