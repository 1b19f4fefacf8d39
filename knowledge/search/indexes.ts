import type { Language } from '../schema/localized';
import { createCorrectText, type CorrectText } from './correctText';
import type { Document, Lexicon } from './document';
import { createLanguageIndex, type Ask } from './languageIndex';
import type { Texts } from './learn';
import { allSignals, type Signals } from './mix';
import { fromBytes } from './prepared';
import { readSamples } from './samples';

/** How the entries are indexed, where it is not the usual way. */
export interface IndexOptions {
  /** Which parts take part; all, unless something is being measured. */
  signals?: Signals;
  /** What `prepare` learnt of the same texts; without it, learning takes seconds. */
  prepared?: Uint8Array;
  /** The same texts, where they have been read with all signals. */
  texts?: Texts;
}

/** The entries, ready to be asked in both languages. */
export interface Indexes {
  signals: Signals;
  correct: CorrectText;
  ask: Record<Language, Ask>;
  /** Whether any entry is worded differently in the two languages. */
  twoTexts: boolean;
}

/** Indexes and learns the entries; what it returns is pure. */
export function createIndexes(
  documents: readonly Document[],
  lexicon: Lexicon,
  { signals = allSignals, prepared, texts }: IndexOptions = {},
): Indexes {
  const models = prepared && fromBytes(prepared);
  const askIn = (language: Language): Ask =>
    createLanguageIndex(
      language,
      documents,
      lexicon,
      signals,
      texts?.[language] ?? readSamples(language, documents, lexicon, signals),
      models?.[language],
    );
  return {
    signals,
    correct: createCorrectText(documents, lexicon),
    ask: { fr: askIn('fr'), en: askIn('en') },
    twoTexts: documents.some(({ question }) => question.fr !== question.en),
  };
}
