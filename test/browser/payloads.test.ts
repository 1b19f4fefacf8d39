import type { Browser, Page } from 'playwright-core';
import type { Running } from '../../bot/server';
import { startBrowser } from '../support/browser';
import { startPlainDesk } from '../support/desk';

const mark = 'window.taken=1';
/** What becomes a script, a picture or a link where a text is taken for HTML or Markdown. */
const payloads = [
  `<script>${mark}</script>`,
  `<img src=x onerror="${mark}">`,
  `<svg onload="${mark}">`,
  `<iframe src="javascript:${mark}"></iframe>`,
  `<iframe srcdoc="<script>parent.${mark}</script>"></iframe>`,
  `<body onload="${mark}">`,
  `<details open ontoggle="${mark}">x</details>`,
  `<video><source onerror="${mark}"></video>`,
  `<input autofocus onfocus="${mark}">`,
  `<a href="javascript:${mark}">x</a>`,
  `<math><mtext></p><img src=x onerror="${mark}"></mtext></math>`,
  `<object data="javascript:${mark}"></object>`,
  `<embed src="https://evil.example/x.swf">`,
  `<link rel="stylesheet" href="https://evil.example/x.css">`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example/">`,
  `<base href="https://evil.example/">`,
  `<form action="https://evil.example/"><button>x</button></form>`,
  `<style>@import "https://evil.example/x.css";</style>`,
  `<img src="https://evil.example/pixel.png">`,
  `![x](https://evil.example/pixel.png)`,
  `![x](x "onerror=${mark}")`,
  `[x](javascript:${mark})`,
  `[x](JaVaScRiPt:${mark})`,
  `[x](data:text/html,<script>${mark}</script>)`,
  `[x](vbscript:${mark})`,
  `<javascript:${mark}>`,
  `[x]: javascript:${mark}\n[x]`,
  `"><img src=x onerror=${mark}>`,
  `</textarea><script>${mark}</script>`,
  `\u0000<scr\u0000ipt>${mark}</script>`,
  `{{constructor.constructor('${mark}')()}}`,
];

let desk: Running;
let browser: Browser;

beforeAll(async () => {
  desk = await startPlainDesk();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

const bubbles = (page: Page) => page.locator('.webchat__basic-transcript__activity');

test(`${payloads.length} payloads: nothing executes, no HTML appears, nothing is fetched from elsewhere`, async () => {
  expect(payloads.length).toBeGreaterThanOrEqual(30);
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(desk.url)) {
      foreign.push(request.url());
    }
  });
  await page.goto(`${desk.url}/chat`);
  await bubbles(page).filter({ hasText: 'Hello' }).first().waitFor();
  const box = page.getByRole('textbox');
  for (const [index, payload] of payloads.entries()) {
    await box.fill(payload);
    await box.press('Enter');
    // The student's own bubble and the desk's answer to it.
    await bubbles(page)
      .nth(2 * index + 2)
      .waitFor({ state: 'attached' });
  }
  expect(await page.evaluate('window.taken')).toBeUndefined();
  const made = '.webchat__basic-transcript :is(script, iframe, object, embed, form, video, base)';
  expect(await page.locator(made).count()).toBe(0);
  const handlers = `[...document.querySelectorAll('.webchat__basic-transcript *')].flatMap((one) =>
    [...one.attributes].filter(({ name, value }) => /^on/.test(name) || /^\\s*(javascript|vbscript|data:text)/i.test(value)).map(({ name }) => name))`;
  expect(await page.evaluate(handlers)).toEqual([]);
  expect(foreign).toEqual([]);
});
