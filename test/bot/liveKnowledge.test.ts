import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { watchKnowledge, type LiveKnowledge } from '../../bot/liveKnowledge';
import { createTranslate } from '../../locales';
import { folderWith } from '../support/folder';

const topic = (answer: string) => `
topic: { id: leave, label: { fr: Congés, en: Leave } }
entries:
  - id: carry-over
    question: { fr: 'Reporter ?', en: 'Carry over?' }
    answer: { fr: 'Oui.', en: ${answer} }
`;

let live: LiveKnowledge | undefined;
afterEach(() => live?.stop());

/** Starts with “Yes.” and returns the folder and the lines of the log. */
async function start(): Promise<{ folder: string; log: string[] }> {
  const folder = folderWith({ 'leave.yaml': topic('Yes.') });
  const log: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => log.push(line) });
  live = await watchKnowledge({ content: folder }, createTranslate(), logger);
  return { folder, log };
}

const answer = (): string | undefined =>
  live?.current().answer('carry-over', {}, { language: 'en', today: new Date() }).text;

/** Two seconds are what an editor is promised. */
async function within2s(isSo: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < 2_000 && !isSo(); waited += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return isSo();
}

test('a saved content file is in use within two seconds', async () => {
  const { folder } = await start();
  expect(answer()).toBe('Yes.');
  writeFileSync(join(folder, 'leave.yaml'), topic('No.'));
  expect(await within2s(() => answer() === 'No.')).toBe(true);
});

test('a faulty file is reported and leaves the last good knowledge in service', async () => {
  const { folder, log } = await start();
  writeFileSync(join(folder, 'leave.yaml'), topic('"No." }\n  oops: ['));
  const reported = () => log.some((line) => line.includes('leave.yaml:7'));
  expect(await within2s(reported)).toBe(true);
  expect(answer()).toBe('Yes.');

  writeFileSync(join(folder, 'leave.yaml'), topic('Mended.'));
  expect(await within2s(() => answer() === 'Mended.')).toBe(true);
});
