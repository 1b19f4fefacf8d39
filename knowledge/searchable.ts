import type { Content, LoadedEntry } from './content';
import type { Say } from './say';
import type { Localized } from './schema/localized';
import type { VagueMessages } from './schema/vague';
import type { Document, Lexicon } from './search';

/** The year in words does not matter to the search: any day will do to read a text on. */
const anyDay = new Date(0);

/** The content as the search reads it: placeholders filled, cases and labels part of the answer. */
export function searchable(
  content: Content,
  say: Say,
): { documents: Document[]; topics: { id: string; label: Localized }[]; lexicon: Lexicon } {
  const inBoth = (text: (language: 'fr' | 'en') => string): Localized => ({
    fr: say(text('fr'), { language: 'fr', today: anyDay }),
    en: say(text('en'), { language: 'en', today: anyDay }),
  });
  return {
    documents: [
      ...[...content.entries.values()].map((entry) => ({
        id: entry.id,
        topic: entry.topic,
        question: inBoth((language) => entry.question[language]),
        answer: inBoth((language) => wholeAnswer(entry, language)),
        wordings: content.wordings[entry.id] ?? { fr: [], en: [] },
        audience: entry.audience,
        tool: entry.tool,
      })),
      ...Object.entries(content.vague).map(([id, group]) => toDocument(id, group)),
    ],
    topics: content.topics.map(({ id, label }) => ({ id, label })),
    lexicon: { terms: content.glossary, negatives: content.outOfScope },
  };
}

/** Vague messages are searched like an entry without an answer. */
const toDocument = (id: string, { means, fr, en }: VagueMessages[string]): Document => ({
  id: `vague:${id}`,
  topic: '',
  question: { fr: fr[0] ?? '', en: en[0] ?? '' },
  answer: { fr: '', en: '' },
  wordings: { fr: fr.slice(1), en: en.slice(1) },
  means,
});

const wholeAnswer = ({ answer, cases = [], closing }: LoadedEntry, language: 'fr' | 'en'): string =>
  [
    answer[language],
    ...cases.map((each) => `${each.label[language]} ${each.answer[language]}`),
    closing?.[language] ?? '',
  ].join('\n');
