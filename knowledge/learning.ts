import { learnLanguages, type LanguageModel } from './language';
import {
  allSignals,
  indexEntries,
  learn,
  nameOfTexts,
  readGistWords,
  readTexts,
  textsOf,
  type Document,
  type Index,
  type Lexicon,
  type Models,
  type Texts,
} from './search';
import { keep, nameOf, readKept, type Shelf } from './shelf';

/** How to come by what has to be learnt. */
export interface Learning {
  shelf: Shelf;
  /** When nothing was kept: learn at once, or search without the classifier until somebody learns. */
  unprepared: 'learn' | 'wait';
}

/** All that is worked out of the texts: plain data, to be kept. */
export interface Prepared {
  index: Index;
  languages: LanguageModel;
  gistWords: ReadonlySet<string>;
}

/**
 * Works out of the texts what the search needs, as far as it was not kept. What is learnt is kept apart: it
 * takes longest, and stays when only an answer changes.
 *
 * @param learning - how to keep what was worked out; without it, it is worked out anew
 * @returns `complete` is false when something is left to be learnt
 */
export async function prepare(
  documents: readonly Document[],
  lexicon: Lexicon,
  learning?: Learning,
): Promise<{ prepared: Prepared; complete: boolean }> {
  if (learning === undefined) {
    const index = indexEntries(documents, lexicon);
    return { prepared: prepareFrom(index, documents, lexicon), complete: true };
  }
  const { shelf } = learning;
  const name = nameOf(documents, lexicon);
  const kept = await readKept<Prepared>(shelf, name);
  if (kept !== undefined) return { prepared: kept, complete: true };

  const texts = readTexts(documents, lexicon);
  const models = await learnFrom(texts, learning);
  const complete = models !== undefined;
  const signals = { ...allSignals, classifier: complete };
  const index = indexEntries(documents, lexicon, signals, { texts, models });
  const prepared = prepareFrom(index, documents, lexicon);
  if (complete) await keep(shelf, name, prepared);
  return { prepared, complete };
}

/** @returns undefined when they are to be learnt later */
async function learnFrom(
  texts: Texts,
  { shelf, unprepared }: Learning,
): Promise<Models | undefined> {
  const name = nameOfTexts(texts);
  const kept = await readKept<Models>(shelf, name);
  if (kept !== undefined || unprepared === 'wait') return kept;
  const models = { fr: learn(texts.fr), en: learn(texts.en) };
  await keep(shelf, name, models);
  return models;
}

const prepareFrom = (index: Index, documents: readonly Document[], lexicon: Lexicon): Prepared => ({
  index,
  languages: learnLanguages(textsOf(documents, lexicon)),
  gistWords: readGistWords(documents, lexicon),
});
