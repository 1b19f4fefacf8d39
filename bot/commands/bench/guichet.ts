import { createSearch, type Document, type Lexicon } from '../../../knowledge/search';
import { createUnderstand } from '../../../knowledge/understand';
import { bestAtMost, type Search } from './engine';

/** All that a message goes through: its language, what is no question, two needs at once, the decision. */
export function deskAsItRuns(documents: readonly Document[], lexicon: Lexicon): Search {
  const understand = createUnderstand(documents, [], lexicon);
  return (message) =>
    understand(message, { language: 'fr', profile: {} }).ranked.map(({ id }) => id);
}

/** The search with what the libraries have: the entries, and the language that a message is in. */
export function searchAlone(documents: readonly Document[]): Search {
  const search = createSearch(documents, { terms: [], negatives: { fr: [], en: [] } });
  return (message, language) =>
    search(message, { fr: language === 'fr' ? 1 : 0, en: language === 'en' ? 1 : 0 })
      .ranked.slice(0, bestAtMost)
      .map(({ id }) => id);
}
