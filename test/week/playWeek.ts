import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { TerminalAdapter } from '../../bot/channels/terminalAdapter';
import { createRandom, type Random } from '../../bot/commands/bench/random';
import { composeBot } from '../../bot/composeBot';
import { createJournal } from '../../bot/journal/journal';
import { learntFiles } from '../../bot/learntFiles';
import type { StateStore } from '../../bot/state/stateStore';
import { feedbackEvent } from '../../bot/turn/readFeedback';
import { loadKnowledge, type Folders } from '../../knowledge';
import { createTranslate } from '../../locales';

/** Students ask from eight in the morning to eleven at night; so many of a hundred in each hour. */
const hours = [4, 8, 10, 9, 6, 5, 8, 9, 8, 6, 5, 4, 5, 6, 4, 3];
const firstHour = 8;
/** Of a hundred questions on each day, Monday first. */
const days = [21, 18, 16, 15, 14, 8, 8];

interface Asked {
  text: string;
  language: string;
  expected: readonly string[];
}

/**
 * Plays a week of questions from the labelled table to the whole bot, as the page and Teams would; the
 * same at every run.
 *
 * @param messages - how many
 * @param monday - the day on which the week begins
 */
export async function playWeek(
  store: StateStore,
  folders: Folders,
  messages: number,
  monday: Date,
): Promise<void> {
  let now = monday;
  const random = createRandom('a week at the desk');
  const knowledge = await loadKnowledge(folders, createTranslate(), {
    shelf: learntFiles,
    unprepared: 'learn',
  });
  const journal = createJournal({
    pseudonym: (id) => id,
    store,
    now: () => now,
    knowledge: () => knowledge,
    onError: (error) => {
      throw error;
    },
  });
  const bot = await composeBot({
    folders,
    now: () => now,
    observe: journal.noteTurn,
    onFeedback: journal.noteFeedback,
  });
  const channels = [new TerminalAdapter(bot, 'directline'), new TerminalAdapter(bot, 'msteams')];
  const questions = readQuestions();
  for (const at of instants(monday, messages, random)) {
    now = at;
    const asked = draw(questions, random);
    const adapter = channels[random(10) < 7 ? 0 : 1];
    if (asked === undefined || adapter === undefined) continue;
    const conversation = `week-${at.getTime()}-${random(1_000)}`;
    const replies = await adapter.say(asked.text, conversation, asked.language);
    await rate(replies, asked, random, (entities) =>
      adapter.deliver({ type: 'event', name: feedbackEvent, entities }, conversation),
    );
    await journal.settle();
  }
}

/** Students ask what the desk is there for more often than the table does. */
function draw(questions: readonly Asked[], random: Random): Asked | undefined {
  const asked = questions[popular(questions.length, random)];
  const isOutside = asked?.expected.includes('none');
  return isOutside && random(3) > 0 ? draw(questions, random) : asked;
}

/** Some questions are asked far more often than others. */
const popular = (count: number, random: Random): number => {
  const share = random(1_000_000) / 1_000_000;
  // The table is in the order of its topics; jumping about takes the popular ones from all of them.
  return (Math.floor(share ** 2.5 * count) * 389) % count;
};

function instants(monday: Date, messages: number, random: Random): Date[] {
  const hourMs = 3_600_000;
  return Array.from({ length: messages }, () => {
    const hour = pick(days, random) * 24 + firstHour + pick(hours, random);
    return new Date(monday.getTime() + hour * hourMs + random(hourMs));
  }).sort((a, b) => a.getTime() - b.getTime());
}

/** An index, likelier where the weight is larger. */
function pick(weights: readonly number[], random: Random): number {
  let left = random(weights.reduce((sum, weight) => sum + weight, 0));
  const found = weights.findIndex((weight) => (left -= weight) < 0);
  return Math.max(0, found);
}

type Entities = NonNullable<Activity['entities']>;

/** One answer in six is rated on the page: up when it was the right one, mostly. */
async function rate(
  replies: readonly Partial<Activity>[],
  { expected }: Asked,
  random: Random,
  send: (entities: Entities) => Promise<unknown>,
): Promise<void> {
  const [thumbs] = replies.flatMap(({ entities = [] }) => entities);
  if (thumbs === undefined || random(6) > 0) return;
  const [up, down] = (thumbs as unknown as { potentialAction: Entities }).potentialAction;
  const isRight = expected.some((id) => JSON.stringify(up).includes(`"${id}"`));
  const chosen = (isRight ? random(12) > 0 : random(4) === 0) ? up : down;
  if (chosen !== undefined) await send([chosen]);
}

function readQuestions(): Asked[] {
  const table = readFileSync(join(__dirname, '..', 'eval', 'queries.tsv'), 'utf8');
  return table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [, language = '', , text = '', expected = ''] = line.split('\t');
      return { language, text, expected: expected.split(/[|+]/) };
    });
}
