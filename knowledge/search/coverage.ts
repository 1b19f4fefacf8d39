import type { Token } from './analyse';
import type { Reading } from './read';
import type { Sample } from './samples';

/** What share of a text's words the samples know, rare words counting more: 0 … 1. */
export type Coverage = (reading: Reading) => number;

/** In how many texts each stem was found: plain data, to be kept. */
export interface Known {
  texts: number;
  found: ReadonlyMap<string, number>;
}

export function countStems(samples: readonly Sample[]): Known {
  const found = new Map<string, number>();
  for (const { reading } of samples) {
    for (const stem of new Set(wordsOf(reading).map((token) => token.stem))) {
      found.set(stem, (found.get(stem) ?? 0) + 1);
    }
  }
  return { texts: samples.length, found };
}

export function createCoverage({ texts, found }: Known): Coverage {
  return (reading) => {
    let known = 0;
    let all = 0;
    for (const { stem, weight } of wordsOf(reading)) {
      const count = found.get(stem) ?? 0;
      const worth = weight * Math.log(1 + texts / Math.max(1, count));
      all += worth;
      if (count > 0) known += worth;
    }
    return all === 0 ? 0 : known / all;
  };
}

/** The words without the concepts. */
const wordsOf = ({ tokens, words }: Reading): readonly Token[] => tokens.slice(0, words);
