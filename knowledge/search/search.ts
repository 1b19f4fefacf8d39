import type { Language } from '../schema/localized';
import { languages } from '../schema/localized';
import type { Match } from '../understanding';
import { calibrate } from './calibrate';
import { fold, wordsOf } from './fold';
import type { Document, Lexicon } from './index';
import { createLanguageIndex, lettersOf, traitsOf, type LanguageIndex } from './languageIndex';
import { allSignals, mix, type Signals } from './mix';
import { createCorrect, type Correct } from './spelling';

export type { Signals } from './mix';

/** What a message may mean. */
export interface Found {
  /** Best first; confidences of all entries and `none` add up to 1. */
  ranked: Match[];
  /** Probability that no entry answers it. */
  none: number;
  /** The message as it was read, when words were corrected. */
  corrected?: string;
}

/** @param shares - how likely the message is to be French or English; both indexes are asked accordingly */
export type Search = (message: string, shares: Record<Language, number>) => Found;

/** Indexes and learns the entries once; the function it returns is pure. */
export function createSearch(
  documents: readonly Document[],
  lexicon: Lexicon,
  signals: Signals = allSignals,
): Search {
  const indexes = {
    fr: createLanguageIndex('fr', documents, lexicon),
    en: createLanguageIndex('en', documents, lexicon),
  };
  const correct = createCorrect(vocabularyOf(documents, lexicon));
  return (message, shares) => {
    const corrected = signals.spelling ? correctAll(message, correct) : undefined;
    const probabilities = new Float64Array(documents.length + 1);
    for (const language of languages) {
      if (shares[language] < 0.02) continue;
      const own = probabilitiesIn(indexes[language], corrected ?? message, signals);
      own.forEach((value, place) => {
        probabilities[place] = (probabilities[place] ?? 0) + shares[language] * value;
      });
    }
    const ranked = documents
      .map(({ id }, place) => ({ id, confidence: probabilities[place] ?? 0 }))
      .sort((a, b) => b.confidence - a.confidence);
    return { ranked, none: probabilities[documents.length] ?? 0, corrected };
  };
}

function probabilitiesIn(index: LanguageIndex, text: string, signals: Signals): Float64Array {
  const { analyse, bm25, likeness, classify } = index;
  const evidence = {
    bm25: bm25(analyse(text)),
    likeness: likeness(lettersOf(wordsOf(fold(text)))),
    learnt: classify?.(traitsOf(analyse, text)),
  };
  return calibrate(mix(evidence, signals));
}

function vocabularyOf(documents: readonly Document[], { terms }: Lexicon): Map<string, number> {
  const vocabulary = new Map<string, number>();
  const texts = [
    ...documents.flatMap(({ question, wordings }) =>
      languages.flatMap((language) => [question[language], ...wordings[language]]),
    ),
    ...terms.flatMap(({ term, expansion }) => [term, expansion?.fr ?? '', expansion?.en ?? '']),
  ];
  for (const word of texts.flatMap((text) => wordsOf(fold(text)))) {
    vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
  }
  return vocabulary;
}

function correctAll(message: string, correct: Correct): string | undefined {
  let changed = false;
  const words = wordsOf(fold(message)).map((word) => {
    const better = correct(word);
    if (better !== undefined) changed = true;
    return better ?? word;
  });
  return changed ? words.join(' ') : undefined;
}
