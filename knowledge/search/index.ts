export type { Document, Lexicon } from './document';
export { createExact } from './exact';
export { createGist, type Gist } from './gist';
export { createIndexes } from './indexes';
export { nameOf, prepare, readTexts } from './learn';
export { createSearch } from './search';
export { allSignals, type Signals } from './mix';
export type { Found, Options } from './search';
export { createWhy, type Why } from './why';
