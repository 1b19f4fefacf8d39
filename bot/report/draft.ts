import { stringify } from 'yaml';
import { sameWords, type Language } from '../../knowledge';

/** What a new entry is begun with. */
export interface Beginning {
  id: string;
  /** The question as it was asked, in the language in which it was. */
  question?: { language: Language; text: string };
  /** Other ways it was asked. */
  wordings?: Record<Language, readonly string[]>;
}

const questions: Record<Language, string> = {
  fr: 'LA QUESTION EN FRANÇAIS ?',
  en: 'THE QUESTION IN ENGLISH?',
};
const ways: Record<Language, string> = {
  fr: 'COMMENT UN ÉTUDIANT LE DIRAIT',
  en: 'HOW A STUDENT WOULD SAY IT',
};

/** The entry, for the end of a topic's file; what is to be written stands in capitals. */
export function draftEntry({ id, question }: Beginning): string {
  const said = (language: Language): string =>
    quote(question?.language === language ? capitalise(question.text) : questions[language]);
  return `
  - id: ${id}
    question:
      fr: ${said('fr')}
      en: ${said('en')}
    answer:
      fr: >-
        LA RÉPONSE EN FRANÇAIS.
      en: >-
        THE ANSWER IN ENGLISH.
    contacts: [registration]
`;
}

/** Its wordings, for the end of the wordings' file. */
export function draftWordings({ id, wordings }: Beginning): string {
  const list = (language: Language): string => {
    const known = wordings?.[language] ?? [];
    const lines = known.length > 0 ? known : [ways[language]];
    return lines.map((line) => `    - ${quote(line)}`).join('\n');
  };
  return `
${id}:
  fr:
${list('fr')}
  en:
${list('en')}
`;
}

/** As YAML writes it: in quotes where it needs them. */
const quote = (text: string): string => stringify(text, { lineWidth: 0 }).trim();

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const fewWords = 4;

/** An id that no entry has, made of the first words of a question. */
export function newId(text: string, taken: ReadonlySet<string>): string {
  const words = sameWords(text)
    .split(' ')
    .filter((word) => /^[a-z0-9]+$/.test(word) && word.length > 2);
  const id = words.slice(0, fewWords).join('-') || 'question';
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
