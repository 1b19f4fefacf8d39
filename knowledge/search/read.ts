import type { Analyse, Token } from './analyse';
import { conceptsOf } from './concepts';
import { fold, wordsOf } from './fold';
import { hashOf, letterRuns } from './hash';

/** All that the signals look at in a text, read as one language. */
export interface Reading {
  /** Words, then the concepts they speak of. */
  tokens: readonly Token[];
  /** How many of the tokens are words. */
  words: number;
  /** Runs of three and four letters. */
  letters: readonly number[];
  /** What the classifier learns from, worked out when asked for: words and pairs of them, runs of letters, concepts and pairs of them. */
  traits(): readonly (readonly number[])[];
}

export type Read = (text: string) => Reading;

/** How much a concept counts beside a word. */
const conceptWeight = 0.7;

/** @param thesaurus - whether concepts are looked for */
export function createRead(analyse: Analyse, thesaurus: boolean): Read {
  return (text) => {
    const tokens = analyse(text);
    const written = wordsOf(fold(text));
    const concepts = thesaurus ? conceptsOf(tokens.map(({ word }) => word)).sort() : [];
    return {
      tokens: [...tokens, ...concepts.map(asToken)],
      words: tokens.length,
      letters: letterRuns(written, 3, 4),
      traits: () => [wordsAndPairs(tokens), letterRuns(written, 3, 5), withPairs(concepts)],
    };
  };
}

const asToken = (concept: string): Token => ({
  word: concept,
  stem: `#${concept}`,
  weight: conceptWeight,
});

function wordsAndPairs(tokens: readonly Token[]): number[] {
  const stems = tokens.map(({ stem }) => stem);
  return [...stems, ...stems.slice(1).map((stem, i) => `${stems[i] ?? ''} ${stem}`)].map(hashOf);
}

function withPairs(concepts: readonly string[]): number[] {
  const pairs = concepts.flatMap((one, i) =>
    concepts.slice(i + 1).map((other) => `${one}&${other}`),
  );
  return [...concepts, ...pairs].map((concept) => hashOf(`#${concept}`));
}
