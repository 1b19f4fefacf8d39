import type { Running } from '../../bot/server';
import { startDesk } from '../support/desk';
import { startEmulator, type Emulator } from '../support/emulator';

let desk: Running;
let emulator: Emulator;

beforeAll(async () => {
  desk = await startDesk();
  emulator = await startEmulator(`${desk.url}/api/messages`);
});
afterAll(async () => {
  await emulator.stop();
  await desk.close();
});

const textsOf = async (conversation: string): Promise<string[]> =>
  (await emulator.messages(conversation)).map(({ text = '' }) => text);

test('a conversation that is opened is welcomed once', async () => {
  const conversation = await emulator.open();
  expect(conversation).toMatch(/\|livechat$/);
  expect(await textsOf(conversation)).toEqual([expect.stringMatching(/^Hello, I am/)]);
});

test.each([
  ['c’est quoi la CVEC ?', /vie étudiante/],
  ['what is the CVEC?', /campus life/],
])('the language is that of the message, though the locale is en-us: %s', async (text, answer) => {
  const conversation = await emulator.open();
  await emulator.post(conversation, { type: 'message', text, locale: 'fr-fr' });
  expect((await textsOf(conversation)).at(-1)).toMatch(answer);
});

test('replies go to its own routes, as answers to the message', async () => {
  const conversation = await emulator.open();
  const before = emulator.calls.length;
  await emulator.post(conversation, { type: 'message', text: 'bonjour' });
  const reply = (await emulator.messages(conversation)).at(-1);
  expect(emulator.calls.slice(before)).toContain(
    `POST /v3/conversations/${conversation}/activities/${reply?.replyToId}`,
  );
});

test('a button and a card’s ticks are understood', async () => {
  const conversation = await emulator.open();
  for (const text of ['oublie-moi', 'trouver ma démarche', '3', '1', '1']) {
    await emulator.post(conversation, { type: 'message', text });
  }
  const card = (await emulator.messages(conversation)).at(-1)?.attachments?.[0];
  expect(card?.contentType).toBe('application/vnd.microsoft.card.adaptive');
  const { actions } = card?.content as { actions: { data: object }[] };
  const value = { ...actions[0]?.data, 'step:get-cvec': 'true' };
  await emulator.post(conversation, { type: 'message', value });
  expect((await textsOf(conversation)).at(-1)).toMatch(/1 sur 4/);
});

test('two conversations share nothing but the student', async () => {
  const [one, other] = [await emulator.open(), await emulator.open()];
  await emulator.post(one, { type: 'message', text: 'Responsabilité civile' });
  await emulator.post(other, { type: 'message', text: '2' });
  expect((await textsOf(other)).at(-1)).not.toMatch(/assureur/);
});
