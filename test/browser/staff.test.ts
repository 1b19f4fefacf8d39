import { AxeBuilder } from '@axe-core/playwright';
import { join } from 'node:path';
import { writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readJournal } from '../../bot/journal/read';
import { figuresOf } from '../../bot/report/figures';
import { reportPage } from '../../bot/report/page';
import { createWords } from '../../bot/report/words';
import type { Running } from '../../bot/server';
import { MemoryStore } from '../../bot/state/stateStore';
import { loadKnowledge, type Folders } from '../../knowledge';
import { createTranslate } from '../../locales';
import { startBrowser } from '../support/browser';
import { frozenContent } from '../support/content';
import { startDesk } from '../support/desk';
import { playWeek } from '../week/playWeek';

/** For the README: `SCREENSHOTS=folder npx jest test/browser/staff` plays the whole week. */
const pictures = process.env.SCREENSHOTS;
const messages = pictures === undefined ? 60 : 2_000;
const monday = new Date('2023-09-04T00:00:00Z');
const afterwards = new Date('2023-09-11T10:00:00Z');

const store = new MemoryStore();
let folders: Folders;
let desk: Running;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  folders = { content: (await frozenContent()).content };
  await playWeek(store, pictures === undefined ? folders : await frozenContent(), messages, monday);
  desk = await startDesk(
    {},
    {
      store,
      folders: pictures === undefined ? folders : await frozenContent(),
      now: () => afterwards,
    },
  );
  browser = await startBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});
afterEach(() => context.close());

async function visit(url: string, settings = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...settings });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

async function shoot(page: Page, name: string, fullPage = false): Promise<void> {
  if (pictures === undefined) return;
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage });
}

const views = ['try', 'work', 'entries', 'faults', 'report'];
const looks = [
  { lang: 'fr', colorScheme: 'light' },
  { lang: 'en', colorScheme: 'dark' },
] as const;

test.each(looks.flatMap((look) => views.map((view) => ({ ...look, view }))))(
  'axe finds nothing in the staff’s page “$view”: $lang, $colorScheme',
  async ({ lang, colorScheme, view }) => {
    const page = await visit(`${desk.url}/staff?view=${view}&lang=${lang}`, { colorScheme });
    expect(await faultsOf(page)).toEqual([]);
    await shoot(page, `staff-${view}-${lang}`);
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  },
);

test.each(looks)(
  'a question is tried with a situation and a day, and its reasons shown: $lang',
  async ({ lang, colorScheme }) => {
    const page = await visit(`${desk.url}/staff?lang=${lang}`, { colorScheme });
    const [question, label, ask] =
      lang === 'fr'
        ? ['quand ferme l’inscriptoin des aprentis ?', /Statut/, 'Demander']
        : ['when does registraton close?', /Status/, 'Ask'];
    await page.locator('input[name=q]').fill(question);
    await page.getByLabel(label).selectOption('apprentice');
    await page.locator('input[name=day]').fill('2023-09-28');
    await page.getByRole('button', { name: ask }).click();
    await page.locator('.bubble').first().waitFor();
    expect(await page.locator('main').innerText()).toMatch(/inscription|registration/);
    expect(await page.locator('table tbody tr').count()).toBeGreaterThan(2);
    expect(await faultsOf(page)).toEqual([]);
    await shoot(page, `staff-tried-${lang}`, true);
  },
);

test('an entry is shown as students see it, in both languages and both channels', async () => {
  const page = await visit(`${desk.url}/staff?view=entries&lang=en`);
  await page.getByRole('link', { name: 'What is the CVEC?' }).click();
  await page.locator('.bubble').nth(3).waitFor();
  const headings = await page.locator('h3').allInnerTexts();
  expect(headings).toEqual([
    'French, Web page',
    'French, Teams',
    'English, Web page',
    'English, Teams',
  ]);
  expect(await faultsOf(page)).toEqual([]);
  await shoot(page, 'staff-entry-en');
});

test('a draft is opened, to be pasted', async () => {
  const page = await visit(`${desk.url}/staff?view=work&lang=fr`);
  await page.locator('.work summary').first().click();
  const draft = await page.locator('.work pre').first().innerText();
  expect(draft).toContain('- id: ');
  expect(await faultsOf(page)).toEqual([]);
  await shoot(page, 'staff-draft-fr');
});

test.each(looks)('axe finds nothing in the report’s file: $lang', async ({ lang, colorScheme }) => {
  const knowledge = await loadKnowledge(folders, createTranslate());
  const figures = await figuresOf(await readJournal(store), knowledge, afterwards);
  const words = createWords(lang, createTranslate(), knowledge);
  const file = join(await mkdtemp(join(tmpdir(), 'guichet-report-')), 'report.html');
  await writeFile(file, reportPage(figures, words, '2023-09-04', '2023-09-11'));
  const page = await visit(pathToFileURL(file).href, { colorScheme });
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 1100, height: 1500 });
  await shoot(page, `report-${lang}`);
});
