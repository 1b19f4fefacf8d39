import type { Browser, BrowserContext } from 'playwright-core';
import { readJournal } from '../../bot/journal/read';
import type { Running } from '../../bot/server';
import { MemoryStore } from '../../bot/state/stateStore';
import { startBrowser } from '../support/browser';
import { startPlainDesk } from '../support/desk';

const store = new MemoryStore();
let desk: Running;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  desk = await startPlainDesk({}, { store });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});
afterEach(() => context.close());

test('an answer has two thumbs beside its time; the one turned down asks why', async () => {
  context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1024, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${desk.url}/chat`);
  const box = page.getByRole('textbox');
  await box.fill('c’est quoi la CVEC ?');
  await box.press('Enter');
  const down = page.locator('.webchat__thumb-button').nth(1);
  await down.waitFor();
  expect(await page.locator('.webchat__thumb-button').count()).toBe(2);
  if (process.env.SCREENSHOTS) {
    await page.screenshot({ path: `${process.env.SCREENSHOTS}/thumbs.png` });
  }
  await down.click();
  await page.locator('.webchat__suggested-action', { hasText: 'Elle n’est pas claire' }).click();
  await page.getByText('C’est noté').first().waitFor();
  // The journal is written a second behind.
  let { counts } = await readJournal(store);
  while (!counts.has('reason/cvec-what/unclear')) {
    await page.waitForTimeout(50);
    ({ counts } = await readJournal(store));
  }
  const opinions = [...counts].filter(([name]) => /^(?:dis)?liked|^reason/.test(name));
  expect(opinions).toEqual([
    ['disliked/cvec-what', 1],
    ['reason/cvec-what/unclear', 1],
  ]);
});
