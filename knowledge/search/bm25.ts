import type { Token } from './analyse';

/** A part of an entry, and how much a word counts in it. */
export interface Field {
  tokens: readonly Token[];
  weight: number;
}

/** How well each entry fits the words, as a share of what a perfect fit would score, 0 … 1. */
export type Score = (tokens: readonly Token[]) => Float64Array;

/** The entries that have a stem, and how much it says for each. */
interface Posting {
  entries: Uint32Array;
  worths: Float64Array;
  rarity: number;
}

const k1 = 1.2;
const b = 0.75;

/** Indexes entries by the stems of their fields (BM25F). */
export function createBm25(entries: readonly (readonly Field[])[]): Score {
  const postings = new Map<string, Posting>();
  for (const [stem, frequencies] of frequenciesOf(entries)) {
    const rarity = rarityOf(frequencies.size, entries.length);
    postings.set(stem, {
      rarity,
      entries: Uint32Array.from(frequencies.keys()),
      worths: Float64Array.from(frequencies.values(), (frequency) => {
        return (rarity * frequency * (k1 + 1)) / (frequency + k1);
      }),
    });
  }
  const { length } = entries;
  const unknown = rarityOf(0, length);
  return (tokens) => {
    const scores = new Float64Array(length);
    let possible = 0;
    for (const { stem, weight } of tokens) {
      const posting = postings.get(stem);
      possible += weight * (posting?.rarity ?? unknown) * (k1 + 1);
      if (posting === undefined) continue;
      for (let k = 0; k < posting.entries.length; k++) {
        const entry = posting.entries[k] ?? 0;
        scores[entry] = (scores[entry] ?? 0) + weight * (posting.worths[k] ?? 0);
      }
    }
    if (possible > 0)
      for (let e = 0; e < scores.length; e++) scores[e] = (scores[e] ?? 0) / possible;
    return scores;
  };
}

const rarityOf = (found: number, entries: number): number =>
  Math.log(1 + (entries - found + 0.5) / (found + 0.5));

/** Stem → entry → how often, long fields counting less. */
function frequenciesOf(
  entries: readonly (readonly Field[])[],
): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const lengths = averageLengths(entries);
  const stems = new Map<string, Map<number, number>>();
  entries.forEach((fields, entry) => {
    fields.forEach(({ tokens, weight }, place) => {
      const share = weight / (1 - b + (b * tokens.length) / (lengths[place] || 1));
      for (const { stem } of tokens) {
        const found = stems.get(stem);
        if (found === undefined) stems.set(stem, new Map([[entry, share]]));
        else found.set(entry, (found.get(entry) ?? 0) + share);
      }
    });
  });
  return stems;
}

function averageLengths(entries: readonly (readonly Field[])[]): number[] {
  const totals: number[] = [];
  for (const fields of entries) {
    fields.forEach(({ tokens }, place) => (totals[place] = (totals[place] ?? 0) + tokens.length));
  }
  return totals.map((total) => total / Math.max(1, entries.length));
}
