import type { Language } from '../schema/localized';
import { indexBm25, type Bm25Index, type Field } from './bm25';
import type { Document, Lexicon } from './document';
import type { Reading } from './read';
import type { Samples } from './samples';

/** How much a word counts in each part of an entry. */
const weights = { question: 3, wordings: 1, keywords: 1, answer: 0.5 } as const;

/** Indexes question, wordings, glossary and answer of each entry. */
export function indexFields(
  language: Language,
  documents: readonly Document[],
  { terms }: Lexicon,
  { read, samples }: Samples,
): Bm25Index {
  const keywords = keywordsOf(terms, language);
  const readings = documents.map((): Reading[] => []);
  for (const { group, reading } of samples) readings[group]?.push(reading);
  return indexBm25(
    documents.map(({ id, answer }, group) => {
      const own = readings[group] ?? [];
      return [
        field(own.slice(0, 1), weights.question),
        field(own.slice(1), weights.wordings),
        field((keywords.get(id) ?? []).map(read), weights.keywords),
        field([read(answer[language])], weights.answer),
      ];
    }),
  );
}

const field = (readings: readonly Reading[], weight: number): Field => ({
  tokens: readings.flatMap(({ tokens }) => tokens),
  weight,
});

/** Entry id → all that the glossary calls what it speaks of. */
function keywordsOf(terms: Lexicon['terms'], language: Language): Map<string, string[]> {
  const keywords = new Map<string, string[]>();
  for (const { term, expansion, synonyms, misspellings, entries } of terms) {
    const names = [
      term,
      ...(expansion === undefined ? [] : [expansion[language]]),
      ...(synonyms?.[language] ?? []),
      ...(misspellings ?? []),
    ];
    for (const id of entries ?? []) keywords.set(id, [...(keywords.get(id) ?? []), ...names]);
  }
  return keywords;
}
