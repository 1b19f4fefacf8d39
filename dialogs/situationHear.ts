import {
  asksForDates,
  asksForProgress,
  likelyMeant,
  readTicks,
  type Guide,
  type Profile,
  type Understanding,
} from '../knowledge';
import type { Of } from './reply';
import type { Turn } from './turn';

/** What a message does to the guided dialog. */
export type Move =
  /** It answers the question that was asked; `plain`: in a word, which tells no language. */
  | {
      kind: 'answer';
      states: Profile;
      plain: boolean;
      /** Chosen for who does not mind. */ chosen?: string;
    }
  /** It says something else of the student, or corrects it. */
  | { kind: 'state'; states: Profile }
  | { kind: 'unsure' }
  | { kind: 'progress' }
  | { kind: 'command'; understood: Of<'command'> }
  /** It is a matter of its own, after which the dialog goes on. */
  | { kind: 'aside'; understood: Understanding }
  | { kind: 'misheard' };

/** A message of so few words picks something rather than asks it. */
const fewWords = 3;

/**
 * Takes a message as an answer where it can be one, and as a matter of its own where it cannot.
 *
 * @param asked - the question that was put last
 * @param offering - other questions were offered since, so that a bare number means one of them
 */
export function hear(
  { message, tap }: Turn,
  asked: string,
  offering: boolean,
  guide: Guide,
  understood: Understanding,
): Move {
  if (tap?.kind === 'option') return hearTap(tap, asked, guide);
  if (understood.kind === 'nothing' && understood.reason === 'distress') {
    return { kind: 'aside', understood };
  }
  if (understood.kind === 'answer' && understood.reckoned) return { kind: 'aside', understood };
  const reading = guide.read(asked, message);
  const plain = message.trim().split(/\s+/).length <= fewWords;
  const picksOther = offering && plain && understood.kind === 'answer';
  if (understood.kind === 'situation' && reading?.kind === 'option') {
    const { stated } = understood;
    if (correctsRather(message, reading.states, stated)) return { kind: 'state', states: stated };
  }
  if (reading?.kind === 'option' && reading.sure && !picksOther) {
    const chosen = reading.chosen ? reading.option : undefined;
    return { kind: 'answer', states: reading.states, plain, chosen };
  }
  if (understood.kind === 'command') return { kind: 'command', understood };
  if (asksForProgress(message) || readTicks(message)) return { kind: 'progress' };
  if (guide.dates !== undefined && asksForDates(message)) {
    return { kind: 'aside', understood: answerOf(guide.dates, understood) };
  }
  if (reading?.kind === 'unsure') return { kind: 'unsure' };
  const labelled = guide.labelled(message);
  if (labelled !== undefined) return { kind: 'state', states: labelled };
  if (reading !== undefined && !picksOther) {
    return { kind: 'answer', states: { ...statedIn(understood), ...reading.states }, plain };
  }
  return hearOther(understood, message, guide);
}

/** « non je suis en initial finalement » takes something back; it does not answer no. */
function correctsRather(message: string, read: Profile, stated: Profile): boolean {
  const isNo = /^\s*(?:non|nan|nope|no)\b/i.test(message);
  const others = Object.keys(stated).filter((name) => !(name in read));
  return isNo && others.length > 0;
}

/** Dates of no named matter are the student's own, once the desk knows whose they are. */
export function hearDates(
  { message, profile }: Turn,
  understood: Understanding,
  { dates, attributes }: Guide,
): Understanding {
  const isKnown = attributes.some((name) => profile[name] !== undefined);
  return dates !== undefined && isKnown && asksForDates(message)
    ? answerOf(dates, understood)
    : understood;
}

/** The same message, taken as a question that one entry answers. */
const answerOf = (
  id: string,
  { language, ranked, corrected, stated }: Understanding,
): Understanding => ({
  ...{ language, ranked, corrected, stated },
  kind: 'answer',
  entries: ranked
    .filter((match) => match.id === id)
    .concat({ id, confidence: 1 })
    .slice(0, 1),
});

/** An old card: its own question is answered again, which changes nothing or corrects it. */
function hearTap(
  { question, option }: { question: string; option: string },
  asked: string,
  guide: Guide,
): Move {
  const states = guide.states(question, option);
  if (states === undefined) return { kind: 'misheard' };
  if (question === asked) return { kind: 'answer', states, plain: true };
  return { kind: 'state', states };
}

function hearOther(understood: Understanding, message: string, guide: Guide): Move {
  if (understood.kind === 'nothing' && understood.reason === 'unknown') {
    const meant = likelyMeant(message, understood.ranked);
    return meant
      ? { kind: 'aside', understood: answerOf(meant.id, understood) }
      : { kind: 'misheard' };
  }
  if (understood.kind !== 'situation') return { kind: 'aside', understood };
  const { stated } = understood;
  if (Object.keys(stated).length === 0) return { kind: 'progress' };
  return concernsTree(stated, guide)
    ? { kind: 'state', states: stated }
    : { kind: 'aside', understood };
}

/** Whether something stated leads on in the tree; a scholarship, say, is only noted. */
export const concernsTree = (stated: Profile, { attributes }: Guide): boolean =>
  Object.keys(stated).some((name) => attributes.some((attribute) => attribute === name));

const statedIn = ({ stated }: Understanding): Profile => stated ?? {};
