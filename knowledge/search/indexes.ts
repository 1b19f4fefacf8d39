import type { Language } from '../schema/localized';
import {
  createCorrectText,
  readVocabulary,
  type CorrectText,
  type Vocabulary,
} from './correctText';
import type { Document, Lexicon } from './document';
import { createAsk, indexLanguage, type Ask, type LanguageIndex } from './languageIndex';
import type { Models, Texts } from './learn';
import { allSignals, type Signals } from './mix';
import { readSamples } from './samples';

/** The entries as the search finds them: plain data, to be kept. */
export interface Index {
  languages: Record<Language, LanguageIndex>;
  vocabulary: Vocabulary;
}

/** What is there already of an index. */
interface Worked {
  /** The same texts, read with all signals. */
  texts?: Texts;
  /** What was learnt of the same texts with all signals; without it, learning takes seconds. */
  models?: Models;
}

/** Indexes and learns the entries. */
export function indexEntries(
  documents: readonly Document[],
  lexicon: Lexicon,
  signals: Signals = allSignals,
  { texts, models }: Worked = {},
): Index {
  const indexIn = (language: Language): LanguageIndex =>
    indexLanguage(
      language,
      documents,
      lexicon,
      signals,
      texts?.[language] ?? readSamples(language, documents, lexicon, signals),
      models?.[language],
    );
  return {
    languages: { fr: indexIn('fr'), en: indexIn('en') },
    vocabulary: readVocabulary(documents, lexicon),
  };
}

/** The entries, ready to be asked in both languages. */
export interface Indexes {
  signals: Signals;
  correct: CorrectText;
  ask: Record<Language, Ask>;
  /** Whether any entry is worded differently in the two languages. */
  twoTexts: boolean;
}

/** How the entries are indexed, where it is not the usual way. */
export interface IndexOptions {
  /** Which parts take part; all, unless something is being measured. */
  signals?: Signals;
  /** Of the same entries, with the same signals; worked out anew without it. */
  index?: Index;
}

/** What it returns is pure. */
export function createIndexes(
  documents: readonly Document[],
  lexicon: Lexicon,
  { signals = allSignals, index = indexEntries(documents, lexicon, signals) }: IndexOptions = {},
): Indexes {
  const { languages, vocabulary } = index;
  return {
    signals,
    correct: createCorrectText(vocabulary),
    ask: { fr: createAsk('fr', languages.fr, signals), en: createAsk('en', languages.en, signals) },
    twoTexts: documents.some(({ question }) => question.fr !== question.en),
  };
}
