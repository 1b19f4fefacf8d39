import type { Language } from '../schema/localized';
import { createCoverage } from './coverage';
import { indexFields } from './fields';
import type { Document, Lexicon } from './document';
import { learn } from './learn';
import type { Evidence, Signals } from './mix';
import type { Model } from './model';
import { createLikeness, type Likeness } from './ngrams';
import type { Samples } from './samples';

/** Asks one language's index. */
export type Ask = (text: string) => Evidence;

/**
 * Indexes the entries as one language.
 *
 * @param texts - of these documents and this lexicon, read in this language
 * @param prepared - what was learnt ahead of time; learnt now if it does not fit
 */
export function createLanguageIndex(
  language: Language,
  documents: readonly Document[],
  lexicon: Lexicon,
  signals: Signals,
  texts: Samples,
  prepared?: Model,
): Ask {
  const { read, samples, groups } = texts;
  const bm25 = indexFields(language, documents, lexicon, texts);
  const likeness = createLikeness(
    samples.map(({ group, reading }) => ({ group, letters: reading.letters })),
    groups,
  );
  const classify = signals.classifier ? learn(texts, prepared) : undefined;
  const whole = classify === undefined ? indexWhole(language, documents, texts) : undefined;
  const coverage = createCoverage(samples);
  return (text) => {
    const reading = read(text);
    return {
      bm25: bm25(reading.tokens),
      likeness: likeness(reading.letters),
      whole: whole?.(reading.letters),
      learnt: classify?.(reading.traits()),
      coverage: coverage(reading),
      words: reading.words,
    };
  };
}

/** With nothing to learn from, the letters of the answers help. */
function indexWhole(
  language: Language,
  documents: readonly Document[],
  { read }: Samples,
): Likeness {
  const samples = documents.map(({ question, answer }, group) => ({
    group,
    letters: read(`${question[language]} ${answer[language]}`).letters,
  }));
  return createLikeness(samples, documents.length);
}
