import { fold, wordsOf } from '../search/fold';
import type { Match } from '../understanding';

/** Ends of sentences, words that join them, commas and colons. */
const borders =
  /(?<=[?!;…])\s+|(?<=[.])\s+(?=\S)|\s*,?\s+(?:et|and|sinon|also|aussi|puis|ou bien|ou alors|or else|meanwhile|besides|plus)\s+|\s*[,:–—]\s+/giu;
/** Borders that part two questions only when both look like one. */
const weakBorder = /^\s*[,:–—]\s+$/;
const fewestWords = 2;
/** A longer message is a story. */
const mostBorders = 6;

const asking =
  /\b(?:quand|comment|combien|pourquoi|quels?|quelles?|qui|quoi|que|qu|ou|faut|puis je|peut|dois|ai je|est ce|what|when|where|who|whom|how|which|why|can|could|do|does|did|is|are|may|must|should|will|would|shall|cmt|cb|koi|kan|wat|wen|need|besoin)\b/;
const askingAtEnd = /\b(?:quand|combien|comment|ou|quoi|qui|quel|quelle)$/;
/** Words in which a question shows that it is one. */
const opening = 5;

/** From this confidence on a part of a message is a question of its own, and worth a mention. */
const askedFrom = 0.65;
const mentionedFrom = 0.5;
/** The same for parts that look like questions. */
const mentionedAsQuestionFrom = 0.2;

/** What the parts of a message mean on their own. */
export interface Parts {
  /** The two questions of a message that asks two, in order; else none. */
  asked: Match[];
  /** What parts of the message speak of, surest first. */
  mentioned: Match[];
}

/**
 * Looks for two questions in one message.
 *
 * @param find - the best entry for a part
 */
export function partsOf(message: string, find: (part: string) => Match | undefined): Parts {
  let asked: Match[] = [];
  let highest = askedFrom;
  const mentioned: Match[] = [];
  for (const parts of splitsOf(message)) {
    const questions = parts.every(isQuestion);
    const tops = parts.map(find).filter((top) => top !== undefined);
    const from = questions ? mentionedAsQuestionFrom : mentionedFrom;
    mentioned.push(...tops.filter(({ confidence }) => confidence >= from));
    const lowest = Math.min(...tops.map(({ confidence }) => confidence));
    const twice = tops[0]?.id === tops[1]?.id;
    if (twice || lowest < highest || !questions) continue;
    highest = lowest;
    asked = tops;
  }
  return { asked, mentioned: mentioned.sort((a, b) => b.confidence - a.confidence) };
}

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
      return long && (!weak || parts.every(isQuestion));
    })
    .map(([first, second]) => [first, second]);
}

/** Whether a part of a message looks like a question. */
function isQuestion(part: string): boolean {
  const words = wordsOf(fold(part));
  return (
    part.includes('?') ||
    asking.test(words.slice(0, opening).join(' ')) ||
    askingAtEnd.test(words.join(' '))
  );
}
