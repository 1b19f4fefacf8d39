import type { Term } from '../schema/glossary';
import type { Language, Localized } from '../schema/localized';
import type { Condition } from '../schema/profile';
import type { Tool } from '../schema/topic';

/** An entry as the search reads it. */
export interface Document {
  id: string;
  topic: string;
  question: Localized;
  /** Plain text, placeholders resolved to words. */
  answer: Localized;
  /** How students say it. */
  wordings: Record<Language, readonly string[]>;
  audience?: Condition;
  /** Not an entry but vague messages: the entries that they may mean, or that the situation must be found. */
  means?: readonly string[] | 'situation';
  tool?: Tool;
}

/** What the search knows beside the entries. */
export interface Lexicon {
  /** The glossary. */
  terms: readonly Term[];
  /** Messages that no entry answers. */
  negatives: Record<Language, readonly string[]>;
}

/** All texts of entries and negatives. */
export const textsOf = (
  documents: readonly Document[],
  { negatives }: Lexicon,
): Record<Language, string[]> => {
  const own = (language: Language): string[] => [
    ...documents.flatMap(({ question, answer, wordings }) => [
      question[language],
      answer[language],
      ...wordings[language],
    ]),
    ...negatives[language],
  ];
  return { fr: own('fr'), en: own('en') };
};
