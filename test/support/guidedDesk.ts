import type { Activity } from 'botbuilder';
import { TerminalAdapter } from '../../bot/channels/terminalAdapter';
import { newBot } from '../../bot/composeBot';
import { MemoryStore, type StateStore } from '../../bot/state/stateStore';
import type { Turn } from '../../dialogs/turn';
import { loadKnowledge, type Knowledge } from '../../knowledge';
import { createTranslate } from '../../locales';
import { aDayIn2023, frozenContent } from './content';
import { speakPlainly } from './plainSpeech';

/** A student's conversation with the desk. */
export interface GuidedDesk {
  /** @returns what the bot says, one text a message */
  say(message: string): Promise<string[]>;
  /** Sends any activity, such as a tapped button. */
  send(activity: Partial<Activity>): Promise<Partial<Activity>[]>;
  /** The turn that ended last. */
  turn(): Turn;
  /** Moves the clock. */
  pass(days: number): void;
}

interface Options {
  channel?: string;
  store?: StateStore;
  /** Who talks; another one shares nothing with the first. */
  student?: string;
  knowledge?: () => Knowledge;
  /** Where the desk's files are. */
  address?: string;
}

const translate = createTranslate();
const dayMs = 24 * 60 * 60 * 1_000;
let plain: Promise<Knowledge> | undefined;

/** The school's knowledge on the tables of 2023-2024, understanding a few plain phrases only. */
export function plainKnowledge(): Promise<Knowledge> {
  plain ??= frozenContent()
    .then(({ content }) => loadKnowledge({ content }, translate))
    .then(speakPlainly);
  return plain;
}

/** The whole bot on a day in 2023, for one student. */
export async function startGuidedDesk(options: Options = {}): Promise<GuidedDesk> {
  const usual = await plainKnowledge();
  const {
    knowledge = () => usual,
    store = new MemoryStore(),
    channel,
    student = 'zoe',
    address,
  } = options;
  let last: Turn | undefined;
  let now = aDayIn2023;
  const bot = newBot(
    { knowledge, translate },
    { store, now: () => now, observe: (turn) => (last = turn), address: () => address },
  );
  const adapter = new TerminalAdapter(bot, channel);
  return {
    say: async (message) => (await adapter.say(message, student)).map(({ text }) => text ?? ''),
    send: (activity) => adapter.deliver({ type: 'message', ...activity }, student),
    turn: () => {
      if (last === undefined) throw new Error('nothing has been said yet');
      return last;
    },
    pass: (days) => (now = new Date(now.getTime() + days * dayMs)),
  };
}
