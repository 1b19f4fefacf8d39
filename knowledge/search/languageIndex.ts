import type { Language } from '../schema/localized';
import { createAnalyse } from './analyse';
import { createBm25, type Bm25Index } from './bm25';
import { countStems, createCoverage, type Known } from './coverage';
import { indexFields } from './fields';
import type { Document, Lexicon } from './document';
import { learn } from './learn';
import type { Evidence, Signals } from './mix';
import { createClassify, type Model } from './model';
import { createLikeness, indexLetters, type LikenessIndex } from './ngrams';
import { createRead } from './read';
import type { Samples } from './samples';

/** The entries as one language has them: plain data, to be kept. */
export interface LanguageIndex {
  fields: Bm25Index;
  likeness: LikenessIndex;
  /** Likeness to question and answer together; only where there was nothing to learn. */
  whole?: LikenessIndex;
  known: Known;
  /** Undefined when there were too few texts to learn from. */
  model?: Model;
}

/** Asks one language's index. */
export type Ask = (text: string) => Evidence;

/**
 * Indexes the entries as one language.
 *
 * @param texts - of these documents and this lexicon, read in this language
 * @param learnt - what was learnt of them ahead of time; learnt now without it
 */
export function indexLanguage(
  language: Language,
  documents: readonly Document[],
  lexicon: Lexicon,
  signals: Signals,
  texts: Samples,
  learnt?: Model,
): LanguageIndex {
  const { samples, groups } = texts;
  const model = signals.classifier ? (learnt ?? learn(texts)) : undefined;
  return {
    fields: indexFields(language, documents, lexicon, texts),
    likeness: indexLetters(
      samples.map(({ group, reading }) => ({ group, letters: reading.letters })),
      groups,
    ),
    whole: model === undefined ? indexWhole(language, documents, texts) : undefined,
    known: countStems(samples),
    model,
  };
}

export function createAsk(
  language: Language,
  { fields, likeness, whole, known, model }: LanguageIndex,
  { thesaurus }: Signals,
): Ask {
  const read = createRead(createAnalyse(language), thesaurus);
  const bm25 = createBm25(fields);
  const like = createLikeness(likeness);
  const likeWhole = whole && createLikeness(whole);
  const classify = model && createClassify(model);
  const coverage = createCoverage(known);
  return (text) => {
    const reading = read(text);
    return {
      bm25: bm25(reading.tokens),
      likeness: like(reading.letters),
      whole: likeWhole?.(reading.letters),
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
): LikenessIndex {
  const samples = documents.map(({ question, answer }, group) => ({
    group,
    letters: read(`${question[language]} ${answer[language]}`).letters,
  }));
  return indexLetters(samples, documents.length);
}
