import type { Language } from '../schema/localized';
import type { Match } from '../understanding';
import { calibrate } from './calibrate';
import type { Document, Lexicon } from './document';
import { createIndexes, type IndexOptions, type Indexes } from './indexes';
import { mix, type Weights } from './mix';

/** What a message may mean. */
export interface Found {
  /** Best first; the confidences of all entries and `none` add up to 1. */
  ranked: Match[];
  /** Probability that no entry answers it. */
  none: number;
  /** The message as it was read, when words were corrected. */
  corrected?: string;
}

/**
 * @param shares - how likely the message is to be in each language
 * @param thorough - whether a message that may be in either language is looked up in both indexes; true unless said
 */
export type Search = (
  message: string,
  shares: Record<Language, number>,
  thorough?: boolean,
) => Found;

/** A message that is less likely to be in a language than this is not looked up in it. */
export const ownShare = 0.1;

/** How a search may differ from the usual. */
export interface Options extends IndexOptions {
  /** Of the same entries, where there are some already. */
  indexes?: Indexes;
  /** Of the signals; others only for measuring. */
  weights?: Weights;
}

/** How many of the best entries are handed on. */
const rankedAtMost = 20;
/** Entries less likely than this are not handed on. */
const leastConfidence = 1e-6;

/** The function it returns is pure. */
export function createSearch(
  documents: readonly Document[],
  lexicon: Lexicon,
  { indexes, weights, ...options }: Options = {},
): Search {
  const { signals, correct, ask, twoTexts } = indexes ?? createIndexes(documents, lexicon, options);
  return (message, shares, thorough = signals.bothIndexes && twoTexts) => {
    const corrected = signals.spelling ? correct(message) : undefined;
    const odds = (language: Language): Float64Array | undefined =>
      shares[language] >= (thorough ? ownShare : 0.5)
        ? mix(ask[language](corrected ?? message), signals, weights)
        : undefined;
    const probabilities = calibrate({ fr: odds('fr'), en: odds('en') }, shares);
    return {
      ranked: bestOf(documents, probabilities),
      none: probabilities[documents.length] ?? 0,
      corrected,
    };
  };
}

function bestOf(documents: readonly Document[], probabilities: Float64Array): Match[] {
  const matches: Match[] = [];
  documents.forEach(({ id }, place) => {
    const confidence = probabilities[place] ?? 0;
    if (confidence >= leastConfidence) matches.push({ id, confidence });
  });
  return matches.sort((a, b) => b.confidence - a.confidence).slice(0, rankedAtMost);
}
