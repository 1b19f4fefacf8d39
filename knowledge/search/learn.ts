import { languages, type Language } from '../schema/localized';
import type { Document, Lexicon } from './document';
import { allSignals } from './mix';
import type { Model } from './model';
import { fingerprintOf, readSamples, type Samples } from './samples';
import { train } from './train';

/** With fewer texts an entry than this, the other signals know as much. */
const fewestTexts = 3;

/** What was learnt of the texts of each language; undefined where there were too few to learn from. */
export type Models = Record<Language, Model | undefined>;

/** Learns which words ask for which entry; with a school’s wordings it takes seconds. */
export function learn({ samples, groups }: Samples): Model | undefined {
  if (samples.length < fewestTexts * (groups - 1)) return undefined;
  const examples = samples.map(({ group, reading }) => ({
    label: group,
    traits: reading.traits(),
  }));
  return train(examples, groups);
}

/** All texts as the search reads them; reading takes a second. */
export type Texts = Record<Language, Samples>;

export function readTexts(documents: readonly Document[], lexicon: Lexicon): Texts {
  const read = (language: Language) => readSamples(language, documents, lexicon, allSignals);
  return { fr: read('fr'), en: read('en') };
}

/** A name for what is learnt of these texts: the same texts, read in the same way, the same name. */
export const nameOfTexts = (texts: Texts): string =>
  languages.map((language) => fingerprintOf(texts[language]).toString(36)).join('-');
