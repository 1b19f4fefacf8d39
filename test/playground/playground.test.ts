import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Running } from '../../bot/server';
import type { Feedback } from '../../bot/turn/readFeedback';
import { startBrowser } from '../support/browser';
import { startDesk } from '../support/desk';
import { ids, startPlayground, type Playground } from '../support/playground';

/*
 * The desk in Microsoft's own tool, as staff try it: what is typed and tapped goes through the tool's
 * page and its connector. The steps follow one another in one page.
 */
let desk: Running;
let playground: Playground;
let browser: Browser;
let page: Page;
const reactions: Feedback[] = [];

interface Heard {
  messageId: string;
  attachments?: { content: { body?: { selectAction?: { data: object } }[] } }[];
}
/** What the desk sent, as the tool tells its page. */
const heard: Heard[] = [];
let wake = (): void => undefined;
const isCard = ({ attachments = [] }: Heard): boolean => attachments.length > 0;

beforeAll(async () => {
  desk = await startDesk({}, { onFeedback: (reaction) => reactions.push(reaction) });
  [playground, browser] = await Promise.all([
    startPlayground(`${desk.url}/api/messages`),
    startBrowser(),
  ]);
  page = await browser.newPage({ viewport: { width: 1280, height: 960 } });
  page.setDefaultTimeout(60_000);
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      const { message } = JSON.parse(String(payload)) as { message?: Heard };
      if (message === undefined) return;
      heard.push(message);
      wake();
    }),
  );
  await page.goto(playground.url);
});
afterAll(async () => {
  await browser?.close();
  await playground?.stop();
  await desk?.close();
});

/** Waits until the desk has sent it, and the page shows it. */
async function hears(text: RegExp): Promise<void> {
  while (!heard.some((message) => text.test(JSON.stringify(message)))) {
    await new Promise<void>((resolve) => (wake = resolve));
  }
  await page.getByText(text).first().waitFor();
}
async function say(text: string): Promise<void> {
  const box = page.getByRole('textbox').first();
  await box.fill(text);
  await box.press('Enter');
}
/** Names the desk in the message that is being written. */
async function mention(text: string): Promise<void> {
  const box = page.getByRole('textbox').first();
  await box.click();
  await box.pressSequentially('@');
  await page
    .getByRole('option', { name: 'Guichet' })
    .or(page.getByRole('menuitem', { name: 'Guichet' }))
    .first()
    .click();
  await box.pressSequentially(` ${text}`);
}
/** Takes a picture: `SCREENSHOTS=folder npx jest test/playground`. */
async function shoot(name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}
const post = (path: string, body: object): Promise<Response> =>
  fetch(`${playground.url}/_conversation/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const mock = async (activity: string): Promise<void> => {
  await page.getByText('Mock an Activity').click();
  await page.getByText(activity, { exact: true }).click();
  await page.getByRole('button', { name: 'Send activity' }).click();
};

test('a personal chat is welcomed once', async () => {
  await hears(/Hello, I am/);
  await say('bonjour');
  await hears(/Bonjour !|Bonjour\s!/);
  expect(await page.getByText(/^Hello, I am/).count()).toBe(1);
});

test('a question is answered in its own language, though the tool says en-US', async () => {
  await say('c’est quoi la CVEC ?');
  await hears(/Contribution vie étudiante/);
  await shoot('playground-personal');
});

test('a tap on a card asks what stands on it', async () => {
  await hears(/Combien coûte la CVEC/);
  // The tool's page does not pass on taps that Teams would show as a message, its server does.
  const { messageId, attachments = [] } = [...heard].reverse().find(isCard) ?? {};
  const [first] = attachments[0]?.content.body ?? [];
  const value = first?.selectAction?.data;
  const submit = { from: { id: 'user-0' }, conversation: { id: ids.personal } };
  const { status } = await post('submit', { ...submit, replyToId: messageId, value });
  expect(status).toBe(200);
  await hears(/100\s€/);
});

test('the checklist comes back in its own place when it is ticked', async () => {
  for (const words of ['trouver ma démarche', '3', '1', '1']) {
    await say(words);
    await hears(words === '1' ? /Question 2|Question 3|Voici votre démarche/ : /Question 1/);
  }
  await hears(/Voici votre démarche\./);
  await page.getByRole('checkbox').first().click();
  await page.getByRole('button', { name: 'Enregistrer les étapes cochées' }).click();
  await page.getByText(/Étapes faites\s: 1 sur 4/).waitFor();
  expect(await page.getByRole('button', { name: 'Enregistrer les étapes cochées' }).count()).toBe(
    1,
  );
  await shoot('playground-checklist');
});

test('Teams’ feedback buttons are counted', async () => {
  const invoke = {
    name: 'message/submitAction',
    value: { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{}' } },
    from: { id: 'user-0' },
    conversation: { id: ids.personal },
  };
  expect((await post('invoke', invoke)).status).toBe(200);
  expect(reactions).toMatchObject([{ reaction: 'liked' }]);
});

test('the search of the compose box finds an answer', async () => {
  const invoke = {
    name: 'composeExtension/query',
    value: { commandId: 'findAnswer', parameters: [{ name: 'query', value: 'payer la cvec' }] },
    from: { id: 'user-0' },
    conversation: { id: ids.personal },
  };
  const response = await post('invoke', invoke);
  expect(response.status).toBe(200);
  expect(await response.text()).toMatch(/"attachmentLayout":"list".*La CVEC se paie/);
});

test('an application taken out and put in again is welcomed again', async () => {
  await mock('Uninstall application');
  await mock('Install application');
  // In the language spoken since.
  await hears(/Bonjour, je suis/);
});

test('a group chat is welcomed, and a mention answered to the one who asks', async () => {
  await page.getByText('Groupe', { exact: true }).first().click();
  await hears(/In this group, mention me/);
  await mention('c’est quoi la CVEC ?');
  await page.keyboard.press('Enter');
  await hears(/Zoé Martin(<\/at>)? La CVEC est/);
  await shoot('playground-group');
});

test('a post in a channel is answered below it', async () => {
  await page.getByText('General').first().click();
  await hears(/In this group, mention me/);
  heard.length = 0;
  await mention('c’est quoi la CVEC ?');
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  await hears(/Zoé Martin(<\/at>)? La CVEC est/);
  await shoot('playground-channel');
});
