export { textsOf, type Document, type Lexicon } from './document';
export { createExact } from './exact';
export { createGist, readGistWords, type Gist } from './gist';
export { createIndexes, indexEntries, type Index } from './indexes';
export { learn, nameOfTexts, readTexts, type Models } from './learn';
export { createSearch } from './search';
export { allSignals, type Signals } from './mix';
export type { Found, Options } from './search';
export { createWhy, type Why } from './why';
