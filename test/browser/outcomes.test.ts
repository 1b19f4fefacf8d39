import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { compose } from '../../bot/compose';
import { readConfig } from '../../bot/config';
import type { Running } from '../../bot/server';
import { MemoryStore } from '../../bot/state/stateStore';
import { startBrowser } from '../support/browser';
import { aDayIn2023, frozenContent } from '../support/content';

const config = readConfig({ PORT: '0', LOG_LEVEL: 'silent' });
/** As wide as a phone, and long enough for a picture of a procedure. */
const longPhone = { width: 390, height: 1_300 };

let desk: Running;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  const { content } = await frozenContent();
  desk = await compose(config, pino({ level: 'silent' }), {
    folders: { content },
    store: new MemoryStore(),
    now: () => aDayIn2023,
  });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});
afterEach(() => context.close());

async function visit(locale: string, colorScheme: 'light' | 'dark'): Promise<Page> {
  context = await browser.newContext({
    locale,
    colorScheme,
    viewport: longPhone,
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  await page.goto(`${desk.url}/chat`);
  return page;
}

/** Finds the procedure in one sentence, and waits until its timeline is drawn. */
async function find(page: Page, sentence: string, title: string): Promise<void> {
  await page.locator('.webchat__basic-transcript__activity').first().waitFor();
  const box = page.getByRole('textbox');
  await box.fill(sentence);
  await box.press('Enter');
  await page.getByRole('heading', { name: title }).first().waitFor();
  await page.waitForFunction(
    `[...document.querySelectorAll('.ac-image img, img.ac-image')].some((image) => image.naturalWidth > 0)`,
  );
}

/** For the README: `SCREENSHOTS=folder npx jest test/browser`. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  await page.locator('.webchat__connectivityStatus').waitFor({ state: 'detached' });
  await page.getByRole('textbox').blur();
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Where the steps’ labels begin: at one place, however long they are. */
const stepsBegin = `[...new Set([...document.querySelectorAll('.ac-toggleInput label')].map(
  (label) => Math.round(label.getBoundingClientRect().left)))]`;

const procedures = [
  {
    name: 'outcome-fr',
    locale: 'fr-FR',
    sentence: 'je suis admis en LP en apprentissage, jamais été à la fac de Montpellier, en ligne',
    title:
      'Licence professionnelle, première inscription à l’UM : inscription en ligne avec un pass',
    timeline: /^Frise de vos périodes.*du 22 août au 29 septembre 2023/,
    mail: 'Préparer l’e-mail de demande de pass',
  },
  {
    name: 'outcome-en',
    locale: 'en-GB',
    sentence: 'I re-register in the BUT, initial training, I can do it online',
    title: 'BUT re-registration, initial training: online',
    timeline: /^Timeline of your periods.*22 August to 25 September 2023/,
    mail: undefined,
  },
];

test.each(
  procedures.flatMap((one) => (['light', 'dark'] as const).map((scheme) => ({ ...one, scheme }))),
)(
  'a procedure shows its timeline, dates to keep and e-mails on a phone: $name, $scheme',
  async ({ name, locale, sentence, title, timeline, mail, scheme }) => {
    const page = await visit(locale, scheme);
    await find(page, sentence, title);
    expect(await page.getByRole('img', { name: timeline }).count()).toBeGreaterThan(0);
    const file = page.locator('a[href$=".ics"]');
    const response = await page.request.get((await file.first().getAttribute('href')) ?? '');
    expect(response.headers()['content-type']).toMatch(/^text\/calendar/);
    if (mail !== undefined)
      await page
        .getByRole('button', { name: mail })
        .or(page.getByRole('link', { name: mail }))
        .first()
        .waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(longPhone.width);
    expect(await page.evaluate(stepsBegin)).toHaveLength(1);
    await shoot(page, `${name}-${scheme}`);
  },
);
