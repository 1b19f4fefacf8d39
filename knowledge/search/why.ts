import type { Language } from '../schema/localized';
import { createCorrectText } from './correctText';
import type { Document, Lexicon } from './document';
import { createLanguageIndex } from './languageIndex';
import { allSignals, type Evidence } from './mix';
import { fromBytes } from './prepared';
import { readSamples } from './samples';
import type { Options } from './search';

/** What one language's index has for an entry; all 0 … 1. */
export interface Signal {
  /** Words in common, rare ones counting more. */
  words: number;
  /** Runs of letters in common. */
  letters: number;
  /** What was learnt from the wordings; missing where there was nothing to learn from. */
  learnt?: number;
}

/** What speaks for each entry, and how much of the message each language's texts know. */
export interface Evidences {
  corrected?: string;
  coverage: Record<Language, number>;
  signals: (id: string) => Record<Language, Signal>;
}

export type Why = (message: string) => Evidences;

/** Has indexes of its own, made when first asked, which takes a second or more; those of students stay as they are. */
export function createWhy(
  documents: readonly Document[],
  lexicon: Lexicon,
  { signals = allSignals, prepared, texts }: Options = {},
): Why {
  let ask: ((message: string) => Evidences) | undefined;
  const make = (): Why => {
    const models = prepared && fromBytes(prepared);
    const correct = createCorrectText(documents, lexicon);
    const indexOf = (language: Language) =>
      createLanguageIndex(
        language,
        documents,
        lexicon,
        signals,
        texts?.[language] ?? readSamples(language, documents, lexicon, signals),
        models?.[language],
      );
    const indexes = { fr: indexOf('fr'), en: indexOf('en') };
    const places = new Map(documents.map(({ id }, place) => [id, place]));
    return (message) => {
      const corrected = correct(message);
      const read = corrected ?? message;
      const evidence = { fr: indexes.fr(read), en: indexes.en(read) };
      return {
        corrected,
        coverage: { fr: evidence.fr.coverage, en: evidence.en.coverage },
        signals: (id) => {
          const place = places.get(id) ?? -1;
          return { fr: signalOf(evidence.fr, place), en: signalOf(evidence.en, place) };
        },
      };
    };
  };
  return (message) => (ask ??= make())(message);
}

const signalOf = ({ bm25, likeness, learnt }: Evidence, place: number): Signal => ({
  words: bm25[place] ?? 0,
  letters: likeness[place] ?? 0,
  ...(learnt && { learnt: learnt[place] ?? 0 }),
});
