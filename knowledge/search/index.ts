export type { Document, Lexicon } from './document';
export { createExact } from './exact';
export { prepare } from './learn';
export { createSearch } from './search';
export { allSignals, type Signals } from './mix';
export type { Found, Options, Search } from './search';
