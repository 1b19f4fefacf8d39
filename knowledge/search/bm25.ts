import type { Token } from './analyse';

/** A part of an entry, and how much a word counts in it. */
export interface Field {
  tokens: readonly Token[];
  weight: number;
}

/** How well each entry fits the words, as a share of what a perfect fit would score, 0 … 1. */
export type Score = (tokens: readonly Token[]) => Float64Array;

/** Entries by the stems of their fields: plain data, to be kept. */
export interface Bm25Index {
  /** How many entries there are. */
  size: number;
  /** Stem → its place. */
  stems: ReadonlyMap<string, number>;
  /** Where the entries of each stem start in `owners` and `worths`; one more at the end. */
  starts: Uint32Array;
  owners: Uint32Array;
  /** How much the stem says for the entry. */
  worths: Float64Array;
}

const k1 = 1.2;
const b = 0.75;

/** Indexes entries by the stems of their fields (BM25F). */
export function indexBm25(entries: readonly (readonly Field[])[]): Bm25Index {
  const found = frequenciesOf(entries);
  const postings = [...found.values()];
  const starts = new Uint32Array(postings.length + 1);
  postings.forEach(({ size }, place) => (starts[place + 1] = (starts[place] ?? 0) + size));
  return {
    size: entries.length,
    stems: new Map([...found.keys()].map((stem, place) => [stem, place])),
    starts,
    owners: Uint32Array.from(postings.flatMap((frequencies) => [...frequencies.keys()])),
    worths: Float64Array.from(
      postings.flatMap((frequencies) => {
        const rarity = rarityOf(frequencies.size, entries.length);
        return Array.from(
          frequencies.values(),
          (frequency) => (rarity * frequency * (k1 + 1)) / (frequency + k1),
        );
      }),
    ),
  };
}

export function createBm25({ size, stems, starts, owners, worths }: Bm25Index): Score {
  return (tokens) => {
    const scores = new Float64Array(size);
    let possible = 0;
    for (const { stem, weight } of tokens) {
      const place = stems.get(stem);
      const start = place === undefined ? 0 : (starts[place] ?? 0);
      const end = place === undefined ? 0 : (starts[place + 1] ?? 0);
      possible += weight * rarityOf(end - start, size) * (k1 + 1);
      for (let k = start; k < end; k++) {
        const entry = owners[k] ?? 0;
        scores[entry] = (scores[entry] ?? 0) + weight * (worths[k] ?? 0);
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
