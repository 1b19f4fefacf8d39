import { fold, wordsOf } from '../search/fold';
import type { Match } from '../understanding';

/** Ends of sentences, words that join them, commas and colons. */
const borders =
  /(?<=[?!;…])\s+|(?<=[.])\s+(?=\S)|(?<!\s)(?:\s*,)?\s+(?:et|and|sinon|also|aussi|puis|ou bien|ou alors|or else|meanwhile|besides|plus)\s+|(?<!\s)\s*[,:–—]\s+/giu;
/** Borders that part two questions only when both look like one. */
const weakBorder = /^\s*[,:–—]\s+$/;
/** “…, or must I pay?” is the other half of one question; « ou » may be « où ». */
const alternative = /^or\b(?! else\b)/i;
const fewestWords = 2;
/** A longer message is a story. */
const mostBorders = 6;

const asking =
  /\b(?:quand|comment|combien|pourquoi|quels?|quelles?|qui|quoi|que|qu|ou|faut|puis je|peut|dois|ai je|est ce|what|when|where|who|whom|how|which|why|cmt|cb|koi|kan|wat|wen|need|besoin)\b/;
/** Words that ask when they come before whom they are about: “is it”, not “my file is”. */
const inverted =
  /^(?:(?:and|also|but|so|then|or|besides|plus) )*(?:can|could|do|does|did|is|are|may|must|should|will|would|shall|has|have|am) /;
const askingAtEnd = /\b(?:quand|combien|comment|ou|quoi|qui|quel|quelle)$/;
/** Words in which a question shows that it is one. */
const opening = 5;

/** From this confidence on a part of a message is a question of its own … */
const askedFrom = 0.65;
/** … from this on a part worth a mention … */
const mentionedFrom = 0.5;
/** … and from this on what a question that is not clear may mean. */
const openFrom = 0.05;
const openAtMost = 2;

/** What the parts of a message mean on their own. */
export interface Parts {
  /** The two questions of a message that asks two, in order; else none. */
  asked: Match[];
  /** What its questions may mean besides, and what other parts speak of, likeliest first. */
  mentioned: Match[];
}

/** The likeliest entries for a part of a message, best first; the second part is read after the first. */
export type FindPart = (part: string, before?: Match) => readonly Match[];

/** Looks for two questions in one message. */
export function partsOf(message: string, find: FindPart): Parts {
  const mentioned: Match[] = [];
  let clearest: Reading | undefined;
  for (const [first, second] of splitsOf(message)) {
    const one = find(first);
    const reading = [one, find(second, one[0])] as const;
    mentioned.push(...reading.flatMap((part) => part.slice(0, 1)).filter(isAtLeast(mentionedFrom)));
    if (!isQuestion(first) || !isQuestion(second)) continue;
    if (clearest === undefined || clearness(reading) > clearness(clearest)) clearest = reading;
  }
  mentioned.sort((a, b) => b.confidence - a.confidence);
  if (clearest === undefined) return { asked: [], mentioned };
  return clearness(clearest) >= askedFrom
    ? { asked: clearest.flatMap((part) => part.slice(0, 1)), mentioned: runnersUp(clearest) }
    : { asked: [], mentioned: [...openIn(clearest), ...mentioned] };
}

/** What the two parts of a message may mean, likeliest first. */
type Reading = readonly [readonly Match[], readonly Match[]];

/** How sure it is that two different things are asked. */
function clearness([one, two]: Reading): number {
  if (one[0]?.id === two[0]?.id) return 0;
  return Math.min(one[0]?.confidence ?? 0, two[0]?.confidence ?? 0);
}

/** What the questions that are not clear may mean; what was asked clearly is known. */
function openIn(reading: Reading): Match[] {
  const clear = reading.flatMap((part) => part.slice(0, 1)).filter(isAtLeast(askedFrom));
  const ids = clear.map(({ id }) => id);
  return reading
    .filter((part) => part[0] !== undefined && !clear.includes(part[0]))
    .flatMap((part) =>
      part
        .filter(({ id }) => !ids.includes(id))
        .filter(isAtLeast(openFrom))
        .slice(0, openAtMost),
    );
}

/** What two clear questions may mean instead, likeliest first. */
const runnersUp = (reading: Reading): Match[] =>
  reading
    .flatMap((part) => part.slice(1, 1 + openAtMost))
    .filter(isAtLeast(openFrom))
    .sort((a, b) => b.confidence - a.confidence);

const isAtLeast =
  (least: number) =>
  ({ confidence }: Match): boolean =>
    confidence >= least;

/**
 * The ways to part a message in two that may be two questions.
 *
 * @example
 * splitsOf('Vous prenez les chèques ? Et la CVEC, c’est combien ?')[0];
 * // ['Vous prenez les chèques ?', 'Et la CVEC, c’est combien ?']
 */
function splitsOf(message: string): [string, string][] {
  const found = [...message.matchAll(borders)];
  if (found.length > mostBorders) return [];
  return found
    .map((border): [string, string, boolean] => [
      message.slice(0, border.index),
      message.slice(border.index + border[0].length),
      weakBorder.test(border[0]),
    ])
    .filter(([first, second, weak]) => {
      const parts = [first, second];
      const long = parts.every((part) => wordsOf(fold(part)).length >= fewestWords);
      return long && (!weak || (parts.every(isQuestion) && !alternative.test(second)));
    })
    .map(([first, second]) => [first, second]);
}

/** Whether a part of a message looks like a question, be it only at its end. */
function isQuestion(part: string): boolean {
  const clauses = part.split(/[,:–—]\s/u).map((clause) => wordsOf(fold(clause)));
  return (
    part.includes('?') ||
    clauses.some((words) => asking.test(words.slice(0, opening).join(' '))) ||
    clauses.some((words) => inverted.test(words.join(' '))) ||
    askingAtEnd.test(wordsOf(fold(part)).join(' '))
  );
}
