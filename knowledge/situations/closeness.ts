import { createAnalyse, type Token } from '../search/analyse';
import { editDistance } from '../search/distance';
import type { Language } from '../schema/localized';

/** The words of a text that tell one answer from another. */
export type Words = readonly Token[];

const analyse = { fr: createAnalyse('fr'), en: createAnalyse('en') };

/** Stop words of the search that decide between two answers. */
const telling: Record<Language, ReadonlySet<string>> = {
  fr: new Set('pas non oui jamais sans aucun aucune deja autre chez peux peut ni'.split(' ')),
  en: new Set('not no yes without never none other nor can here'.split(' ')),
};

export function wordsIn(text: string, language: Language): Words {
  return analyse[language](written(text)).filter(
    ({ word, weight }) => weight >= 1 || telling[language].has(word),
  );
}

/** “can't” as the words it stands for. */
const written = (text: string): string =>
  text
    .replace(/[’‘]/g, "'")
    .replace(/\bcan(?:'t|not)\b/gi, 'can not')
    .replace(/n't\b/gi, ' not');

/**
 * How well a message says one of the phrases.
 *
 * @param most - how many words it may say beside the phrase
 * @returns the number of words that fit the best phrase, less a little for each word beside it; 0
 * when no phrase is said in full, or the message denies it
 */
export function closeness(message: Words, phrases: readonly Words[], most: number): number {
  let best = 0;
  for (const phrase of phrases) {
    if (!phrase.every((wanted) => message.some((word) => isSame(word, wanted)))) continue;
    if (denies(message) && !denies(phrase)) continue;
    const others = message.filter((word) => !phrase.some((wanted) => isSame(word, wanted)));
    if (others.length > most) continue;
    best = Math.max(best, phrase.length - others.length / 10);
  }
  return best;
}

const denials = new Set(
  'pas jamais sans aucun aucune ni not never without none nor impossible'.split(' '),
);
const denies = (words: Words): boolean => words.some(({ word }) => denials.has(word));

/** The same word, inflected or misspelt. */
function isSame(written: Token, meant: Token): boolean {
  if (written.stem === meant.stem || written.word === meant.word) return true;
  const { length } = meant.word;
  if (length < 5 || written.word.length < 4) return false;
  const limit = length >= 9 ? 2 : 1;
  return editDistance(written.word, meant.word, limit) <= limit;
}
