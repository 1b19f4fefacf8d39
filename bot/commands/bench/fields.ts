import type { Language } from '../../../knowledge';
import type { Document } from '../../../knowledge/search';

/** An entry in one language, as the libraries take it. */
export interface Fields {
  id: string;
  question: string;
  wordings: string[];
  answer: string;
}

export const fieldNames = ['question', 'wordings', 'answer'] as const;

/** Indexes each language by itself and asks the one that the message is in. */
export function perLanguage(
  documents: readonly Document[],
  index: (fields: Fields[], language: Language) => (message: string) => string[],
): (message: string, language: Language) => string[] {
  const searches = {
    fr: index(fieldsOf(documents, 'fr'), 'fr'),
    en: index(fieldsOf(documents, 'en'), 'en'),
  };
  return (message, language) => searches[language](message);
}

const fieldsOf = (documents: readonly Document[], language: Language): Fields[] =>
  documents.map(({ id, question, wordings, answer }) => ({
    id,
    question: question[language],
    wordings: [...wordings[language]],
    answer: answer[language],
  }));
