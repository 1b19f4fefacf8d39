import type { Document, Found } from './search';
import { fold, wordsOf } from './search/fold';
import type { Match } from './understanding';

/** What is found once vague messages stand for what they may mean. */
export interface Meant extends Found {
  /** Probability that the student's situation must be found first. */
  guided: number;
}

/** Whoever writes more words than this says which entry they mean. */
const mostWords = 7;
/** Each entry that a vague message may mean is a little less likely than the one named before it. */
const descent = 0.97;

/**
 * Vague messages are found as if they were entries of their own. Their likelihood belongs to the entries that
 * they may mean, in equal shares: none of them is then sure enough to be answered, and all are offered.
 */
export function createShareOut(
  documents: readonly Document[],
): (message: string, found: Found) => Meant {
  const meanings = new Map(documents.map(({ id, means }) => [id, means]));
  return (message, found) => {
    const isShort = wordsOf(fold(message)).length <= mostWords;
    const sums = new Map<string, number>();
    let guided = 0;
    let lost = 0;
    for (const { id, confidence } of found.ranked) {
      const means = meanings.get(id) ?? [id];
      if (means === 'situation') guided += confidence;
      else if (means.length > 1 && !isShort) lost += confidence;
      else {
        means.forEach((meant, place) => {
          const share = confidence * shareOf(place, means.length);
          sums.set(meant, (sums.get(meant) ?? 0) + share);
        });
      }
    }
    const left = Math.max(1 - lost, Number.EPSILON);
    return {
      ...found,
      ranked: bestFirst(sums, left),
      none: found.none / left,
      guided: guided / left,
    };
  };
}

const shareOf = (place: number, of: number): number =>
  (descent ** place * (1 - descent)) / (1 - descent ** of);

/** @param left - what the likelihoods add up to */
const bestFirst = (sums: ReadonlyMap<string, number>, left: number): Match[] =>
  [...sums]
    .map(([id, confidence]) => ({ id, confidence: confidence / left }))
    .sort((a, b) => b.confidence - a.confidence);
