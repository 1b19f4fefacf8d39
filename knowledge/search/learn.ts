import { languages, type Language } from '../schema/localized';
import type { Document, Lexicon } from './document';
import { allSignals } from './mix';
import { createClassify, type Classify, type Model } from './model';
import { toBytes, type Prepared } from './prepared';
import { fingerprintOf, readSamples, type Samples } from './samples';
import { train } from './train';

/** With fewer texts an entry than this, the other signals know as much. */
const fewestTexts = 3;

/**
 * Learns which words ask for which entry.
 *
 * @param prepared - used instead, if it was learnt of the same texts
 * @returns undefined when there are too few texts to learn from
 */
export function learn(texts: Samples, prepared?: Model): Classify | undefined {
  const { samples, groups } = texts;
  if (samples.length < fewestTexts * (groups - 1)) return undefined;
  const fingerprint = fingerprintOf(texts);
  return createClassify(
    prepared?.fingerprint === fingerprint ? prepared : trainOn(texts, fingerprint),
  );
}

/** Learns ahead of time, for the build to keep: learning takes seconds, reading it back does not. */
export function prepare(
  documents: readonly Document[],
  lexicon: Lexicon,
  texts: Texts = readTexts(documents, lexicon),
): Uint8Array {
  const model = (language: Language): Model =>
    trainOn(texts[language], fingerprintOf(texts[language]));
  const prepared: Prepared = { fr: model('fr'), en: model('en') };
  return toBytes(prepared);
}

/** All texts as the search reads them; reading takes a second. */
export type Texts = Record<Language, Samples>;

export function readTexts(documents: readonly Document[], lexicon: Lexicon): Texts {
  const read = (language: Language) => readSamples(language, documents, lexicon, allSignals);
  return { fr: read('fr'), en: read('en') };
}

/** A name for what is learnt of these texts: the same texts, read in the same way, the same name. */
export const nameOf = (texts: Texts): string =>
  languages.map((language) => fingerprintOf(texts[language]).toString(36)).join('-');

function trainOn({ samples, groups }: Samples, fingerprint: number): Model {
  const examples = samples.map(({ group, reading }) => ({
    label: group,
    traits: reading.traits(),
  }));
  return { ...train(examples, groups), fingerprint };
}
