import type { Language } from '../../../knowledge';
import type { Document, Lexicon } from '../../../knowledge/search';

/** How many of the best entries are looked at. */
export const bestAtMost = 10;

/** Ids of the best entries, best first, at most ten. The libraries are told the language. */
export type Search = (message: string, language: Language) => string[];

/** Something that finds entries. */
export interface Engine {
  name: string;
  /** Whether it is the desk's own. */
  own?: boolean;
  /** The lexicon is for the desk as it runs; the others have the entries alone. */
  index(documents: readonly Document[], lexicon: Lexicon): Search;
}
