import { inContext, leaningOf, withoutCorrection } from './message/followUp';
import { partsOf, type Parts } from './message/needs';
import type { Language } from './schema/localized';
import { fits, type Profile } from './schema/profile';
import { createSearch, type Document, type Found, type Lexicon, type Options } from './search';
import type { Context } from './understanding';
import { createShareOut, type Meant } from './vague';

/** How likely a message is to be in each language. */
type Shares = Record<Language, number>;

/** Finds entries for a message in its conversation. */
export interface Find {
  /** For the whole message, in the light of the one before it and of what is known of the student. */
  find: (message: string, shares: Shares, context: Context) => Meant;
  /** For the parts of a message, the second in the light of the first and of the `whole`. */
  partsIn: (message: string, shares: Shares, whole: Found) => Parts;
}

/** How much likelier an entry is that is for this student, and one that is for others. */
const audienceOdds = { yes: 1.5, unknown: 1, no: 0.3 } as const;

export function createFind(
  documents: readonly Document[],
  lexicon: Lexicon,
  options?: Options,
): Find {
  const search = createSearch(documents, lexicon, options);
  const shareOut = createShareOut(documents);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const topicOf = (id: string): string | undefined => byId.get(id)?.topic;

  const inConversation = (message: string, shares: Shares, { previous }: Context): Meant => {
    const text = withoutCorrection(message);
    const own = shareOut(text, search(text, shares));
    if (previous === undefined || previous.message === '') return own;
    const both = `${previous.message} ${text}`;
    const near = new Set([...previous.answered, ...previous.offered].map(topicOf));
    const found = inContext({
      own,
      joint: shareOut(both, search(both, shares)),
      answered: previous.answered,
      isNear: (id) => near.has(topicOf(id)),
      leaning: leaningOf(message),
    });
    return { ...found, guided: own.guided };
  };

  return {
    find: (message, shares, context) =>
      forStudent(inConversation(message, shares, context), context.profile, byId),
    partsIn: (message, shares, whole) =>
      partsOf(message, (part, before) => {
        const own = shareOut(part, search(part, shares, false));
        if (before === undefined) return own.ranked;
        return inContext({
          own,
          joint: whole,
          answered: [before.id],
          isNear: (id) => topicOf(id) === topicOf(before.id),
          leaning: leaningOf(part),
        }).ranked;
      }),
  };
}

/** Entries for this student come before those for others. */
function forStudent(
  { ranked, none, ...rest }: Meant,
  profile: Profile,
  byId: ReadonlyMap<string, Document>,
): Meant {
  const weighed = ranked.map(({ id, confidence }) => {
    const audience = byId.get(id)?.audience;
    return {
      id,
      confidence: confidence * audienceOdds[audience ? fits(audience, profile) : 'unknown'],
    };
  });
  const before = ranked.reduce((sum, { confidence }) => sum + confidence, none);
  const total =
    weighed.reduce((sum, { confidence }) => sum + confidence, none) / (before || 1) || 1;
  return {
    ranked: weighed
      .map(({ id, confidence }) => ({ id, confidence: confidence / total }))
      .sort((a, b) => b.confidence - a.confidence),
    none: none / total,
    ...rest,
  };
}
