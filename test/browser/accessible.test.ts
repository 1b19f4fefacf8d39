import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { Running } from '../../bot/server';
import { startBrowser } from '../support/browser';
import { startPlainDesk } from '../support/desk';

const desktop = { width: 1024, height: 800 };

let desk: Running;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  desk = await startPlainDesk();
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});
afterEach(() => context.close());

async function visit(path: string, settings = {}): Promise<Page> {
  context = await browser.newContext({ viewport: desktop, ...settings });
  const page = await context.newPage();
  await page.goto(desk.url + path);
  return page;
}

/** What axe finds, one line an element. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

const say = async (place: Page | FrameLocator, text: string) => {
  const box = place.getByRole('textbox');
  await box.fill(text);
  await box.press('Enter');
};
const hears = (place: Page | FrameLocator, text: string | RegExp) =>
  place.locator('.webchat__basic-transcript__activity').filter({ hasText: text }).last().waitFor();

const languages = [
  {
    lang: 'fr',
    welcome: 'Bonjour',
    launcher: 'Une question ?',
    close: 'Fermer le guichet',
    situation: 'je me réinscris en BUT, formation initiale, en ligne',
    card: 'Enregistrer les étapes cochées',
    choice: 'attestation',
  },
  {
    lang: 'en',
    welcome: 'Hello',
    launcher: 'A question?',
    close: 'Close the desk',
    situation: 'I re-register in the BUT, initial training, I can do it online',
    card: 'Save my ticks',
    choice: 'certificate',
  },
] as const;
const cases = languages.flatMap((language) =>
  (['light', 'dark'] as const).map((scheme) => ({ ...language, scheme })),
);

test.each(cases)(
  'axe finds nothing in the full page and its cards: $lang, $scheme',
  async ({ lang, welcome, situation, card, scheme, choice }) => {
    const page = await visit(`/chat?lang=${lang}`, { colorScheme: scheme });
    await hears(page, welcome);
    await say(page, choice);
    await page.getByRole('textbox').blur();
    expect(await faultsOf(page)).toEqual([]);
    await say(page, situation);
    await page.getByRole('button', { name: card }).last().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  },
);

test.each(cases)(
  'axe finds nothing in the button and the open dialog: $lang, $scheme',
  async ({ lang, welcome, launcher, scheme }) => {
    const page = await visit(`/?lang=${lang}`, { colorScheme: scheme });
    await page.getByRole('button', { name: launcher }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: launcher }).click();
    await hears(page.frameLocator('iframe'), welcome);
    expect(await faultsOf(page)).toEqual([]);
  },
);

test.each(cases)('axe finds nothing in the pages of text: $lang, $scheme', async (one) => {
  const page = await visit(`/privacy?lang=${one.lang}`, { colorScheme: one.scheme });
  expect(await faultsOf(page)).toEqual([]);
  await page.goto(`${desk.url}/terms?lang=${one.lang}`);
  expect(await faultsOf(page)).toEqual([]);
});

test('an answer in the other language says so, to the eye’s and the ear’s reader alike', async () => {
  const page = await visit('/chat?lang=fr');
  await hears(page, 'Bonjour');
  await say(page, 'what is the CVEC?');
  await hears(page, /campus life/);
  await page.locator('.webchat__bubble__content[lang="en"]', { hasText: /campus life/ }).waitFor();
  await page.locator('.webchat__bubble__content[lang="fr"]', { hasText: 'Bonjour' }).waitFor();
  await page.locator('.webchat__suggested-action__text[lang="en"]').first().waitFor();
});

test('each message is announced once, and not again after a reload', async () => {
  const page = await visit('/chat?lang=en');
  await page.addInitScript(`
    window.announced = [];
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) {
        const region = node.parentElement?.closest?.('.webchat__live-region-transcript');
        if (region && getComputedStyle(region).display !== 'none') announced.push(node.textContent);
      }
    }).observe(document, { childList: true, subtree: true });`);
  await page.evaluate('sessionStorage.clear()');
  await page.reload();
  await hears(page, 'Hello');
  await say(page, 'what is the CVEC?');
  await hears(page, /campus life/);
  const timesOf = (text: string) => `announced.filter((one) => one.includes('${text}')).length`;
  const region = page.locator('.webchat__live-region-transcript');
  const isAnnounced = (text: string) =>
    region.filter({ hasText: text }).first().waitFor({ state: 'attached' });
  await isAnnounced('campus life');
  expect(await page.evaluate(timesOf('I am Guichet'))).toBe(1);
  expect(await page.evaluate(timesOf('campus life'))).toBe(1);

  await page.reload();
  await hears(page, /campus life/);
  await say(page, 'thanks');
  await isAnnounced('welcome');
  expect(await page.evaluate(timesOf('campus life'))).toBe(0);
});

test.each([
  ['320 px', 1],
  ['320 px and text twice as large', 2],
])('nothing is lost on a screen of %s', async (_name, times) => {
  const page = await visit('/chat?lang=fr', { viewport: { width: 320, height: 568 } });
  await hears(page, 'Bonjour');
  await page.evaluate(`document.documentElement.style.fontSize = '${times * 100}%'`);
  await say(page, 'je me réinscris en BUT, formation initiale, en ligne');
  await page.getByRole('button', { name: 'Enregistrer les étapes cochées' }).last().waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  const cut = await page.evaluate(`
    [...document.querySelectorAll('header *, .notice, .webchat__bubble, .webchat__suggested-actions__button, .webchat__send-box *')]
      .filter((element) => element.getBoundingClientRect().right > 321 && !element.closest('.webchat__live-region-transcript'))
      .map((element) => element.className)`);
  expect(cut).toEqual([]);
  await page.goto(`${desk.url}/?lang=fr`);
  await page.evaluate(`document.documentElement.style.fontSize = '${times * 100}%'`);
  await page.getByRole('button', { name: 'Une question ?' }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
});

test('with the keyboard alone a choice is taken, a step ticked and the list sent', async () => {
  const page = await visit('/chat?lang=en');
  await hears(page, 'Hello');
  await page.getByRole('textbox').focus();
  await page.keyboard.press('Shift+Tab');
  await page.locator('.webchat__suggested-action:focus').waitFor();
  await page.keyboard.press('Enter');
  await hears(page, 'Find my procedure');
  await page.getByRole('textbox').focus();
  await page.keyboard.type('I re-register in the BUT, initial training, I can do it online');
  await page.keyboard.press('Enter');
  const step = page.getByRole('checkbox').first();
  await step.focus();
  await page.keyboard.press('Space');
  expect(await step.isChecked()).toBe(true);
  const send = page.getByRole('button', { name: 'Save my ticks', description: 'Save my ticks' });
  await send.focus();
  await page.keyboard.press('Enter');
  await hears(page, /1 of \d+/);
});
