import type { Language } from '../schema/localized';
import { createAnalyse } from './analyse';
import { hashOf } from './hash';
import type { Document, Lexicon } from './document';
import type { Signals } from './mix';
import { createRead, type Read, type Reading } from './read';

/** A text and the entry it asks for; out of scope is the number after the last entry. */
export interface Sample {
  group: number;
  reading: Reading;
}

/** The texts of one language, read: of each entry its question first, then its wordings; negatives last. */
export interface Samples {
  read: Read;
  samples: readonly Sample[];
  /** How many groups there are, out of scope included. */
  groups: number;
}

export function readSamples(
  language: Language,
  documents: readonly Document[],
  lexicon: Lexicon,
  signals: Signals,
): Samples {
  const read = createRead(createAnalyse(language), signals.thesaurus);
  const sample = (text: string, group: number): Sample => ({ group, reading: read(text) });
  const none = documents.length;
  const negatives = signals.negatives ? lexicon.negatives[language] : [];
  return {
    read,
    samples: [
      ...documents.flatMap(({ question, wordings }, group) =>
        [question[language], ...wordings[language]].map((text) => sample(text, group)),
      ),
      ...negatives.map((text) => sample(text, none)),
    ],
    groups: none + 1,
  };
}

/** A number that changes when a text changes, or the way in which texts are read. */
export const fingerprintOf = ({ samples, groups }: Samples): number =>
  samples.reduce((sum, { group, reading }) => {
    const words = reading.tokens.map(({ stem }) => stem).join(' ');
    return (Math.imul(sum, 31) + hashOf(`${group} ${words}`)) >>> 0;
  }, groups);
