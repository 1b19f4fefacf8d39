import { languages } from '../schema/localized';
import { expand } from './abbreviations';
import type { Document, Lexicon } from './document';
import { fold, wordsOf } from './fold';
import { isStopWord } from './stopWords';

/**
 * The words of a message that the school's texts have, folded and in order: enough to understand the
 * message after it, and no number or story of whoever wrote it. A name stays only where it is a word
 * as well (Petit, Rose).
 *
 * @example
 * gist('Je suis Zoé Lemaire, et la CVEC ?'); // 'je suis et la cvec'
 */
export type Gist = (message: string) => string;

/** Students' wordings have names in them; a word of so many entries is a word. */
const entriesOfAWord = 3;
/** Years and amounts are no help, and pieces of a telephone number are like them. */
const number = /\d.*\d/;

/** The words that a gist may have beside those of grammar: plain data, to be kept. */
export function readGistWords(
  documents: readonly Document[],
  { terms }: Lexicon,
): ReadonlySet<string> {
  const known = new Set(
    [
      ...documents.flatMap(({ question, answer }) =>
        languages.flatMap((language) => [question[language], answer[language]]),
      ),
      ...terms.flatMap(({ term, expansion }) => [term, expansion?.fr ?? '', expansion?.en ?? '']),
    ].flatMap((text) => wordsOf(fold(text))),
  );
  for (const [word, count] of inWordings(documents)) if (count >= entriesOfAWord) known.add(word);
  return known;
}

export function createGist(known: ReadonlySet<string>): Gist {
  const isKnown = (word: string): boolean =>
    known.has(word) ||
    languages.some(
      (language) => isStopWord(word, language) || expand(word, language) !== undefined,
    );
  return (message) =>
    wordsOf(fold(message))
      .filter((word) => isKnown(word) && !number.test(word))
      .join(' ');
}

/** Word → of how many entries the wordings have it. */
function inWordings(documents: readonly Document[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { wordings } of documents) {
    const texts = languages.flatMap((language) => wordings[language]);
    for (const word of new Set(texts.flatMap((text) => wordsOf(fold(text))))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
