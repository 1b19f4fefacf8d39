import type { Token } from './analyse';

/** A part of an entry, and how much a word counts there. */
export interface Field {
  tokens: readonly Token[];
  weight: number;
}

/** Adds to `scores` (one place an entry) how well each entry fits the words. */
export type Score = (tokens: readonly Token[]) => Float64Array;

const k1 = 1.2;
const b = 0.5;

/**
 * Indexes entries by the stems of their fields (BM25F).
 *
 * @returns a function giving each entry's score as a share of what a perfect fit would score, 0 … 1
 */
export function createBm25(entries: readonly (readonly Field[])[]): Score {
  const lengths = averageLengths(entries);
  const postings = new Map<string, { entry: number; frequency: number }[]>();
  entries.forEach((fields, entry) => {
    const frequencies = new Map<string, number>();
    fields.forEach(({ tokens, weight }, place) => {
      const norm = 1 - b + (b * tokens.length) / (lengths[place] || 1);
      for (const { stem } of tokens) {
        frequencies.set(stem, (frequencies.get(stem) ?? 0) + weight / norm);
      }
    });
    for (const [stem, frequency] of frequencies) {
      const list = postings.get(stem);
      if (list === undefined) postings.set(stem, [{ entry, frequency }]);
      else list.push({ entry, frequency });
    }
  });
  const rarity = (found: number): number =>
    Math.log(1 + (entries.length - found + 0.5) / (found + 0.5));

  return (tokens) => {
    const scores = new Float64Array(entries.length);
    let possible = 0;
    for (const { stem, weight } of tokens) {
      const list = postings.get(stem) ?? [];
      const worth = weight * rarity(list.length);
      possible += worth * (k1 + 1);
      for (const { entry, frequency } of list) {
        scores[entry] = (scores[entry] ?? 0) + (worth * frequency * (k1 + 1)) / (frequency + k1);
      }
    }
    if (possible > 0) scores.forEach((score, entry) => (scores[entry] = score / possible));
    return scores;
  };
}

function averageLengths(entries: readonly (readonly Field[])[]): number[] {
  const totals: number[] = [];
  for (const fields of entries) {
    fields.forEach(({ tokens }, place) => (totals[place] = (totals[place] ?? 0) + tokens.length));
  }
  return totals.map((total) => total / Math.max(1, entries.length));
}
