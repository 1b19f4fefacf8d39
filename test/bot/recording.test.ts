import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TerminalAdapter } from '../../bot/channels/terminalAdapter';
import { readConversations } from '../../bot/commands/transcript/readChat';
import { newBot } from '../../bot/composeBot';
import { readConfig } from '../../bot/config';
import { createRecording, type OnSaid } from '../../bot/recording';
import { createTranslate } from '../../locales';
import { play, script } from '../support/conversation';
import { plainKnowledge } from '../support/guidedDesk';
import { aDayIn2023 } from '../support/content';

const translate = createTranslate();
const fail = (error: unknown): never => {
  throw error;
};

test('a recorded conversation is a test that passes', async () => {
  const knowledge = await plainKnowledge();
  const folder = mkdtempSync(join(tmpdir(), 'guichet-recording-'));
  const surroundings = { now: () => aDayIn2023 };
  const desk = { knowledge: () => knowledge, translate };
  const record = await createRecording(folder, fail);
  let written = Promise.resolve();
  const onSaid: OnSaid = (...turn) => (written = record(...turn));
  const recorded = new TerminalAdapter(newBot(desk, { ...surroundings, onSaid }), 'emulator');
  await recorded.enter('a', 'fr-FR');
  await recorded.say('menu', 'a');
  await recorded.say('Responsabilité civile', 'a');
  await written;
  const [file = ''] = readdirSync(folder);
  const text = readFileSync(join(folder, file), 'utf8');

  const [conversation] = readConversations(text);
  if (conversation === undefined) throw new Error('nothing was recorded');
  expect(conversation.lines.map(({ who }) => who)).toEqual([
    ...['enter', 'bot', 'user', 'bot', 'user', 'bot'],
  ]);
  const replayed = new TerminalAdapter(newBot(desk, surroundings));
  expect(await play(conversation, replayed)).toBe(script(conversation));
});

test('a folder that cannot be written to stops the start with a sentence', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'guichet-recording-')), 'a file');
  writeFileSync(file, '');
  await expect(createRecording(join(file, 'folder'), fail)).rejects.toThrow(
    'The configuration cannot be used:\n  RECORD: the folder cannot be written to',
  );
});

test('a desk with credentials records nobody', () => {
  const environment = {
    RECORD: '/tmp/x',
    MicrosoftAppId: '00000000-0000-4000-8000-000000000001',
    MicrosoftAppType: 'MultiTenant',
    MicrosoftAppPassword: 'x',
  };
  expect(() => readConfig(environment)).toThrow(/RECORD: only a desk without credentials/);
});
