import type { Guide, Understanding } from '../knowledge';
import type { MessageKey } from '../locales';
import type { Desk } from './desk';
import type { Of } from './reply';
import type { Move } from './situationHear';
import { newsIn, note, noteInPassing, restore, summary } from './situationNote';
import type { Turn } from './turn';

/** What the guided dialog does next. */
export type Step =
  /** It goes on from what is known now; `lead` is said first. */
  | { kind: 'go'; lead: string[] }
  /** Another dialog has its say first. */
  | { kind: 'aside'; dialog: string; understood: Understanding }
  | { kind: 'leave'; text: string };

/** What moves work with. */
interface Room {
  turn: Turn;
  guide: Guide;
  desk: Desk;
  /** The question that was put last. */
  asked: string;
  /** How often in a row it was not answered, this time included. */
  misses: number;
}

/** Makes a move: changes what is known of the student, and says how to go on. */
export function make(move: Move, room: Room): Step {
  const { turn } = room;
  switch (move.kind) {
    case 'answer':
    case 'state':
      return take(move, room);
    case 'unsure':
      return go(room.guide.question(room.asked, turn.memory.language)?.explanation, ...help(room));
    case 'misheard':
      return go(misheard(room), ...help(room));
    case 'progress':
      return go(...known(room));
    case 'command':
      return obey(move.understood, room);
    case 'aside': {
      const { understood } = move;
      turn.understanding = understood;
      noteInPassing(understood, turn);
      const dialog = understood.kind === 'situation' ? 'note' : understood.kind;
      return { kind: 'aside', dialog, understood };
    }
  }
}

export function goBack({ turn, guide, desk }: Omit<Room, 'asked' | 'misses'>): Step {
  const before = turn.memory.trail?.pop();
  if (before !== undefined) restore(turn.profile, before, guide);
  return go(say(before === undefined ? 'situation.first' : 'situation.back', turn, desk));
}

/** @param key - why, as the student is told */
export function startOver(
  key: 'situation.restart' | 'situation.stale',
  { turn, guide, desk }: Omit<Room, 'asked' | 'misses'>,
): Step {
  restore(turn.profile, {}, guide);
  turn.memory.trail = [];
  return go(say(key, turn, desk));
}

/** A tap says only what was tapped; a sentence is repeated, so that it can be corrected. */
function take(move: Extract<Move, { states: unknown }>, { turn, guide, desk, asked }: Room): Step {
  const { kind, states } = move;
  const { language } = turn.memory;
  turn.understanding = { kind: 'situation', stated: states, language, ranked: [] };
  const isPlain = kind === 'answer' && newsIn(states, turn.profile) <= 1;
  const chosen = move.kind === 'answer' && move.chosen;
  const question = guide.question(asked, language);
  const label = question?.options.find(({ id }) => id === chosen)?.label;
  const lead = note(states, turn, desk);
  if (label !== undefined) return go(desk.translate(language, 'situation.chosen', { label }));
  return go(...(isPlain ? [] : lead));
}

function obey(understood: Of<'command'>, room: Room): Step {
  const { turn, desk } = room;
  switch (understood.command.name) {
    case 'back':
      return goBack(room);
    case 'restart':
      return startOver('situation.restart', room);
    case 'help':
      return go(say('situation.help', turn, desk));
    case 'situation':
      return go(...known(room));
    case 'cancel':
      turn.memory.trail = undefined;
      return { kind: 'leave', text: say('situation.cancel', turn, desk) };
    default:
      return { kind: 'aside', dialog: 'command', understood };
  }
}

function misheard({ turn, guide, desk, asked }: Room): string {
  const { language } = turn.memory;
  const last = guide.question(asked, language)?.options.length ?? 0;
  return desk.translate(language, 'situation.misheard', { last });
}

/** What is known so far, else why it is asked. */
function known({ turn, guide, desk }: Room): string[] {
  const lines = summary(turn, guide, desk);
  return lines.length > 0 ? lines : [say('situation.depends', turn, desk)];
}

/** Whoever cannot answer twice is told whom to ask. */
function help({ turn, desk, misses }: Room): string[] {
  const { language } = turn.memory;
  if (misses < 2) return [];
  return [say('contact.ask', turn, desk), desk.knowledge().contact(language)];
}

const go = (...lead: (string | undefined)[]): Step => ({
  kind: 'go',
  lead: lead.filter((line) => line !== undefined),
});

const say = (key: MessageKey, { memory }: Turn, { translate }: Desk): string =>
  translate(memory.language, key);
