import { createGuessLanguage } from './language';
import type { Language, Localized } from './schema/localized';
import { createSearch, type Document, type Lexicon, type Signals } from './search';
import type { Context, Understanding } from './understanding';

const answerFrom = 0.6;
const offerFrom = 0.25;
const atMostOffered = 4;

/**
 * Learns the entries once and returns the function that understands messages. Pure: no clock, no files.
 *
 * @param signals - which parts of the search take part; all, unless something is being measured
 */
export function createUnderstand(
  documents: readonly Document[],
  _topics: readonly { id: string; label: Localized }[],
  lexicon: Lexicon,
  signals?: Signals,
): (message: string, context: Context) => Understanding {
  const search = createSearch(documents, lexicon, signals);
  const guessLanguage = createGuessLanguage(textsOf(documents, lexicon));
  return (message, context) => {
    const { shares, other } = guessLanguage(message);
    const language = decideLanguage(shares, context.language);
    if (message.trim() === '') {
      return {
        kind: 'nothing',
        reason: 'empty',
        entries: [],
        language: context.language,
        ranked: [],
      };
    }
    const found = search(message, shares);
    const ranked = found.ranked.slice(0, 10);
    const base = { language, ranked, corrected: found.corrected };
    if (other) return { ...base, kind: 'nothing', reason: 'language', entries: [] };
    const best = ranked[0];
    if (best !== undefined && best.confidence >= answerFrom) {
      return { ...base, kind: 'answer', entries: [best] };
    }
    const likely = ranked.filter(({ confidence }) => confidence >= 0.08).slice(0, atMostOffered);
    if (1 - found.none >= offerFrom && likely.length >= 2) {
      return { ...base, kind: 'choices', entries: likely };
    }
    return { ...base, kind: 'nothing', reason: 'unknown', entries: likely };
  };
}

function decideLanguage(shares: Record<Language, number>, current: Language): Language {
  if (shares.fr > 0.7) return 'fr';
  if (shares.en > 0.7) return 'en';
  return current;
}

const textsOf = (
  documents: readonly Document[],
  { negatives }: Lexicon,
): Record<Language, string[]> => ({
  fr: [
    ...documents.flatMap((d) => [d.question.fr, d.answer.fr, ...d.wordings.fr]),
    ...negatives.fr,
  ],
  en: [
    ...documents.flatMap((d) => [d.question.en, d.answer.en, ...d.wordings.en]),
    ...negatives.en,
  ],
});
