import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { parse, stringify } from 'yaml';
import type { Running } from '../../bot/server';
import { startBrowser } from '../support/browser';
import { frozenContent } from '../support/content';
import { startPlainDesk } from '../support/desk';
import { payloads } from '../support/payloads';
import { startSite, type Site } from '../support/site';

let desk: Running;
let site: Site;
let browser: Browser;
let context: BrowserContext;
/** What a page asked for that is neither the desk's nor the site's, and was not kept from. */
let foreign: string[];

beforeAll(async () => {
  site = await startSite(() => desk.url);
  const content = await hostileContent();
  desk = await startPlainDesk({ WIDGET_ORIGINS: site.origin }, { folders: { content } });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([desk?.close(), site?.close()]);
});
afterEach(() => context.close());

interface Situations {
  texts: Record<string, Record<'fr' | 'en', string>>;
  outcomes: { id: string; title: object; notes: object[] }[];
}

/** The school's, with payloads in an answer and in a procedure, as if the desk repeated them. */
async function hostileContent(): Promise<string> {
  const { content } = await frozenContent();
  // Braces are placeholders there.
  const said = payloads.filter((payload) => !payload.includes('{{'));
  const both = (text: string) => ({ fr: text, en: text });
  const entry = {
    id: 'hostile-answer',
    question: both('What do the payloads say?'),
    answer: both(said.join('\n\n')),
  };
  const topic = { id: 'hostile', label: both('Payloads') };
  await writeFile(join(content, 'hostile.yaml'), stringify({ topic, entries: [entry] }));

  const file = join(content, 'situations.yaml');
  const situations = parse(await readFile(file, 'utf8')) as Situations;
  const outcome = situations.outcomes.find(({ id }) => id === 'but-rereg-initial-online');
  if (outcome === undefined) throw new Error('there is no such outcome');
  outcome.title = both(`Payloads ${said.slice(0, 3).join(' ')}`);
  outcome.notes = said.map((text) => ({ text: both(text) }));
  situations.texts['get-cvec'] = both(`Tick ${said.join(' ')}`);
  await writeFile(file, stringify(situations));
  return content;
}

async function visit(url: string): Promise<Page> {
  context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  foreign = [];
  page.on('request', (request) => {
    const own = [desk.url, site.origin].some((origin) => request.url().startsWith(origin));
    if (!own && !/^(data|blob|about):/.test(request.url())) foreign.push(request.url());
  });
  page.on('requestfailed', (request) => {
    // The page's policy stopped it before it left the browser.
    const { errorText } = request.failure() ?? {};
    if (errorText === 'csp') foreign = foreign.filter((url) => url !== request.url());
  });
  await page.goto(url);
  return page;
}

/** A page of the desk, or the widget's frame. */
type Place = Page | Frame;
const bubbles = (place: Place): Locator => place.locator('.webchat__basic-transcript__activity');
const greeted = (place: Place): Promise<void> =>
  bubbles(place).filter({ hasText: 'Hello' }).first().waitFor();

/** Says it, and waits for the student's own bubble and the desk's answer. */
async function say(place: Place, text: string): Promise<void> {
  const before = await bubbles(place).count();
  const box = place.getByRole('textbox').first();
  await box.fill(text);
  await box.press('Enter');
  await bubbles(place)
    .nth(before + 1)
    .waitFor({ state: 'attached' });
}

async function openWidget(page: Page): Promise<Frame> {
  await page.getByRole('button', { name: /^A question/ }).click();
  const frame = await (
    await page.locator('iframe[title^="Guichet"]').elementHandle()
  )?.contentFrame();
  if (!frame) throw new Error('the widget has no frame');
  return frame;
}

const made = '.webchat__basic-transcript :is(script, iframe, object, embed, form, video, base)';
/**
 * Web Chat lists the link definitions (“[x]: address”) of what the desk says below it, as links of
 * any scheme. They are the only ones, and tapping them must do nothing.
 */
const listed = '.webchat__link-definitions';
const suspect = `[...document.querySelectorAll('.webchat__basic-transcript *')].flatMap((one) =>
  [...one.attributes].filter(({ name, value }) => /^on/.test(name) ||
    /^\\s*(javascript|vbscript|data:text)/i.test(value) && one.closest('${listed}') === null).map(({ name }) => name))`;

/** Nothing was executed or fetched, in any frame, and no HTML was made. */
async function expectHarmless(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    expect(await frame.locator(made).count()).toBe(0);
    expect(await frame.evaluate(suspect)).toEqual([]);
    for (const link of await frame.locator(`${listed} a:not([href^=http])`).all()) {
      await link.dispatchEvent('click');
    }
  }
  for (const frame of context.pages().flatMap((one) => one.frames())) {
    expect(await frame.evaluate('window.taken')).toBeUndefined();
  }
  expect(page.url()).toMatch(new RegExp(`^(${desk.url}|${site.origin})/`));
  expect(foreign).toEqual([]);
}

test(`${payloads.length} payloads: nothing executes, no HTML appears, nothing is fetched from elsewhere`, async () => {
  expect(payloads.length).toBeGreaterThanOrEqual(30);
  const page = await visit(`${desk.url}/chat`);
  await greeted(page);
  for (const payload of payloads) await say(page, payload);
  await expectHarmless(page);
});

test('they are as harmless when the page shows them again', async () => {
  const page = await visit(`${desk.url}/chat`);
  await greeted(page);
  for (const payload of payloads.slice(0, 8)) await say(page, payload);
  await say(page, payloads.slice(8).join('\n\n'));
  await page.reload();
  await bubbles(page).filter({ hasText: 'evil.example' }).first().waitFor();
  await expectHarmless(page);
});

test('they are as harmless in the widget, for the site around it too', async () => {
  const page = await visit(`${site.origin}/?lang=en`);
  const frame = await openWidget(page);
  await greeted(frame);
  for (const payload of payloads) await say(frame, payload);
  await expectHarmless(page);
});

test.each(['page', 'widget'])(
  'they are as harmless in what the desk says, as text and in a card: %s',
  async (where) => {
    const page = await visit(where === 'page' ? `${desk.url}/chat` : `${site.origin}/?lang=en`);
    const place = where === 'page' ? page : await openWidget(page);
    await greeted(place);
    await say(place, 'What do the payloads say?');
    await bubbles(place).filter({ hasText: 'window.taken' }).first().waitFor();
    for (const text of ['find my procedure', '3', '1', '1']) await say(place, text);
    const card = place.locator('.ac-adaptiveCard').filter({ hasText: 'Payloads' });
    await card.first().waitFor();
    // A button of the card shows what is said about a tick.
    await card.getByRole('checkbox').first().check();
    await card.getByRole('button').first().click();
    await bubbles(place).filter({ hasText: 'Steps done' }).first().waitFor();
    await expectHarmless(page);
  },
);
