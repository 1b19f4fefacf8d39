import { languages } from '../schema/localized';
import { fold, wordsOf } from './fold';
import { expand } from './abbreviations';
import type { Document, Lexicon } from './document';
import { findSlips } from './slips';
import { createCorrect } from './spelling';
import { isStopWord } from './stopWords';

/** A message with its misspelt words corrected, folded; undefined when there is nothing to correct. */
export type CorrectText = (message: string) => string | undefined;

/** How often each word occurs, folded: plain data, to be kept. */
export interface Vocabulary {
  /** Of questions, wordings and glossary. */
  own: ReadonlyMap<string, number>;
  /** Of messages that no entry answers. */
  others: ReadonlyMap<string, number>;
}

export const readVocabulary = (
  documents: readonly Document[],
  { terms, negatives }: Lexicon,
): Vocabulary => ({
  own: count([
    ...documents.flatMap(({ question, wordings }) =>
      languages.flatMap((language) => [question[language], ...wordings[language]]),
    ),
    ...terms.flatMap(({ term, expansion }) => [term, expansion?.fr ?? '', expansion?.en ?? '']),
  ]),
  others: count(languages.flatMap((language) => negatives[language])),
});

/** Makes a function that tells whether a word, as written, or a part of it is in the vocabulary. */
export const createIsKnown =
  ({ own, others }: Vocabulary) =>
  (written: string): boolean =>
    wordsOf(fold(written)).some((word) => word.length > 1 && (own.has(word) || others.has(word)));

/** Corrects towards the vocabulary’s own words; those of other messages are left alone. */
export function createCorrectText({ own, others }: Vocabulary): CorrectText {
  const correct = createCorrect(own);
  const slips = findSlips(own);
  const isCommon = (word: string): boolean =>
    languages.some(
      (language) => isStopWord(word, language) || expand(word, language) !== undefined,
    );
  const meant = (word: string): string | undefined =>
    isCommon(word) || others.has(word) ? undefined : (slips.get(word) ?? correct(word));
  return (message) => {
    let changed = false;
    const words = wordsOf(fold(message)).map((word) => {
      const better = meant(word);
      changed ||= better !== undefined;
      return better ?? word;
    });
    return changed ? words.join(' ') : undefined;
  };
}

function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => wordsOf(fold(text)))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
