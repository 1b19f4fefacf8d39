import type { Language } from '../schema/localized';
import type { Document } from './document';
import type { Indexes } from './indexes';
import type { Evidence } from './mix';

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

/** Asks both languages' indexes, whatever the message's language is. */
export function createWhy(documents: readonly Document[], { correct, ask }: Indexes): Why {
  const places = new Map(documents.map(({ id }, place) => [id, place]));
  return (message) => {
    const corrected = correct(message);
    const read = corrected ?? message;
    const fr = ask.fr(read);
    const en = ask.en(read);
    return {
      corrected,
      coverage: { fr: fr.coverage, en: en.coverage },
      signals: (id) => {
        const place = places.get(id) ?? -1;
        return { fr: signalOf(fr, place), en: signalOf(en, place) };
      },
    };
  };
}

const signalOf = ({ bm25, likeness, learnt }: Evidence, place: number): Signal => ({
  words: bm25[place] ?? 0,
  letters: likeness[place] ?? 0,
  ...(learnt && { learnt: learnt[place] ?? 0 }),
});
