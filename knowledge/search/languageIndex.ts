import type { Language } from '../schema/localized';
import { createAnalyse, type Analyse } from './analyse';
import { createBm25, type Score } from './bm25';
import { trainClassifier, type Classify } from './classify';
import { gramsOf, stemsAndPairs, unit } from './features';
import { fold, wordsOf } from './fold';
import type { Document, Lexicon } from './index';
import { createLikeness, type Likeness } from './ngrams';

/** One language's view of the entries: every signal indexed. */
export interface LanguageIndex {
  analyse: Analyse;
  bm25: Score;
  /** One place an entry, and a last one for what is out of scope. */
  likeness: Likeness;
  /** As likeness; undefined when there are too few texts to learn from. */
  classify?: Classify;
}

/** Fields of an entry, and how much a word counts in each. */
const fieldWeights = { question: 3, wordings: 1, keywords: 1, answer: 0.5 } as const;
/** With fewer texts an entry than this, the other signals know as much. */
const fewestTextsToLearnFrom = 3;

export function createLanguageIndex(
  language: Language,
  documents: readonly Document[],
  { terms, negatives }: Lexicon,
): LanguageIndex {
  const analyse = createAnalyse(language);
  const keywords = keywordsOf(terms, language);
  const samples = [
    ...documents.flatMap((document, group) =>
      [document.question[language], ...document.wordings[language]].map((text) => ({ group, text })),
    ),
    ...negatives[language].map((text) => ({ group: documents.length, text })),
  ];
  const groups = documents.length + 1;
  return {
    analyse,
    bm25: createBm25(
      documents.map((document) => [
        { tokens: analyse(document.question[language]), weight: fieldWeights.question },
        { tokens: document.wordings[language].flatMap(analyse), weight: fieldWeights.wordings },
        { tokens: (keywords.get(document.id) ?? []).flatMap(analyse), weight: fieldWeights.keywords },
        { tokens: analyse(document.answer[language]), weight: fieldWeights.answer },
      ]),
    ),
    likeness: createLikeness(
      samples.map(({ group, text }) => ({ group, features: lettersOf(wordsOf(fold(text))) })),
      groups,
    ),
    classify:
      samples.length < fewestTextsToLearnFrom * documents.length
        ? undefined
        : trainClassifier(
            samples.map(({ group, text }) => ({ label: group, features: traitsOf(analyse, text) })),
            groups,
          ),
  };
}

/** What the likeness compares. */
export const lettersOf = (words: readonly string[]): string[] => gramsOf(words, 2, 4);

/** What the classifier learns from. */
export function traitsOf(analyse: Analyse, text: string): [string, number][] {
  const tokens = analyse(text);
  const grams = gramsOf(wordsOf(fold(text)), 3, 5);
  return [...unit(stemsAndPairs(tokens).map((stem) => `=${stem}`)), ...unit(grams)];
}

function keywordsOf(terms: Lexicon['terms'], language: Language): Map<string, string[]> {
  const keywords = new Map<string, string[]>();
  for (const { term, expansion, synonyms, misspellings, entries } of terms) {
    const words = [term, expansion?.[language], ...(synonyms?.[language] ?? []), ...(misspellings ?? [])];
    for (const id of entries ?? []) {
      const list = keywords.get(id) ?? [];
      list.push(...words.filter((word) => word !== undefined));
      keywords.set(id, list);
    }
  }
  return keywords;
}
