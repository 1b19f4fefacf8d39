import {
  allSignals,
  nameOf,
  prepare,
  readTexts,
  type Document,
  type Lexicon,
  type Options,
} from './search';

/** Where what was learnt is kept between two starts: learning takes seconds, reading it back does not. */
export interface Shelf {
  /** Undefined when nothing was kept under the name. */
  read(name: string): Promise<Uint8Array | undefined>;
  keep(name: string, learnt: Uint8Array): Promise<void>;
}

/** How to come by what has to be learnt. */
export interface Learning {
  shelf: Shelf;
  /** When nothing was kept: learn at once, or search without the classifier until somebody learns. */
  unprepared: 'learn' | 'wait';
}

/** @returns how to search; `complete` is false when something is left to be learnt */
export async function prepareSearch(
  documents: readonly Document[],
  lexicon: Lexicon,
  { shelf, unprepared }: Learning,
): Promise<{ options: Options; complete: boolean }> {
  const texts = readTexts(documents, lexicon);
  const name = nameOf(texts);
  const kept = await shelf.read(name);
  if (kept !== undefined) return { options: { prepared: kept, texts }, complete: true };
  if (unprepared === 'wait') {
    return { options: { signals: { ...allSignals, classifier: false }, texts }, complete: false };
  }
  const prepared = prepare(documents, lexicon, texts);
  await shelf.keep(name, prepared);
  return { options: { prepared, texts }, complete: true };
}
