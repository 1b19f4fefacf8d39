import { languages } from '../schema/localized';
import { fold, wordsOf } from './fold';
import { expand } from './abbreviations';
import type { Document, Lexicon } from './document';
import { createCorrect } from './spelling';
import { isStopWord } from './stopWords';

/** A message with its misspelt words corrected, folded; undefined when there is nothing to correct. */
export type CorrectText = (message: string) => string | undefined;

/** Corrects towards the words of questions, wordings and glossary; words of other messages are left alone. */
export function createCorrectText(
  documents: readonly Document[],
  { terms, negatives }: Lexicon,
): CorrectText {
  const correct = createCorrect(
    count([
      ...documents.flatMap(({ question, wordings }) =>
        languages.flatMap((language) => [question[language], ...wordings[language]]),
      ),
      ...terms.flatMap(({ term, expansion }) => [term, expansion?.fr ?? '', expansion?.en ?? '']),
    ]),
  );
  const others = count(languages.flatMap((language) => negatives[language]));
  const isKnown = (word: string): boolean =>
    others.has(word) ||
    languages.some(
      (language) => isStopWord(word, language) || expand(word, language) !== undefined,
    );
  return (message) => {
    let changed = false;
    const words = wordsOf(fold(message)).map((word) => {
      const better = isKnown(word) ? undefined : correct(word);
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
