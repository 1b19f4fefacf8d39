import { newStemmer } from 'snowball-stemmers';
import type { Language } from '../schema/localized';
import { expand } from './abbreviations';
import { fold, wordsOf } from './fold';
import { isStopWord } from './stopWords';

/** A word as the search counts it. */
export interface Token {
  /** Folded, abbreviations written out. */
  word: string;
  stem: string;
  /** 1, less for words that every question has. */
  weight: number;
}

/** Measured: a stop word that counts a little beats one that is left out. */
const stopWordWeight = 0.25;

export type Analyse = (text: string) => Token[];

const names: Record<Language, string> = { fr: 'french', en: 'english' };

/** Makes the function that reads a text as one language; it remembers the stems it has seen. */
export function createAnalyse(language: Language): Analyse {
  const stemmer = newStemmer(names[language]);
  const known = new Map<string, Token>();
  const tokenOf = (word: string): Token => {
    let token = known.get(word);
    if (token === undefined) {
      const weight = isStopWord(word, language) ? stopWordWeight : 1;
      token = { word, stem: stemmer.stem(word), weight };
      if (known.size < 50_000) known.set(word, token);
    }
    return token;
  };
  return (text) =>
    wordsOf(fold(text))
      .flatMap((word) => expand(word, language) ?? [word])
      .map(tokenOf);
}
