import type { Language } from '../schema/localized';
import type { Match } from '../understanding';
import { calibrate } from './calibrate';
import { createCorrectText } from './correctText';
import type { Document, Lexicon } from './document';
import { createLanguageIndex, type Ask } from './languageIndex';
import type { Texts } from './learn';
import { allSignals, mix, type Signals } from './mix';
import { fromBytes } from './prepared';
import { readSamples } from './samples';

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
const ownShare = 0.1;

/** How a search may differ from the usual. */
export interface Options {
  /** Which parts take part; all, unless something is being measured. */
  signals?: Signals;
  /** What `prepare` learnt of the same texts; without it, learning takes seconds. */
  prepared?: Uint8Array;
  /** The same texts, where they have been read with all signals. */
  texts?: Texts;
}

/** How many of the best entries are handed on. */
const rankedAtMost = 20;
/** Entries less likely than this are not handed on. */
const leastConfidence = 1e-6;

/** Indexes and learns the entries once; the function it returns is pure. */
export function createSearch(
  documents: readonly Document[],
  lexicon: Lexicon,
  { signals = allSignals, prepared, texts }: Options = {},
): Search {
  const models = prepared && fromBytes(prepared);
  const ask = (language: Language): Ask =>
    createLanguageIndex(
      language,
      documents,
      lexicon,
      signals,
      texts?.[language] ?? readSamples(language, documents, lexicon, signals),
      models?.[language],
    );
  const indexes = { fr: ask('fr'), en: ask('en') };
  const correctText = createCorrectText(documents, lexicon);
  const twoTexts = documents.some(({ question }) => question.fr !== question.en);
  return (message, shares, thorough = signals.bothIndexes && twoTexts) => {
    const corrected = signals.spelling ? correctText(message) : undefined;
    const odds = (language: Language): Float64Array | undefined =>
      shares[language] >= (thorough ? ownShare : 0.5)
        ? mix(indexes[language](corrected ?? message), signals)
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
