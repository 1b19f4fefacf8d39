import {
  choicesAtMost,
  decide,
  mayAsk,
  thresholds,
  type Decision,
  type Thresholds,
} from './decide';
import { createFind } from './find';
import { createGuessLanguage, learnLanguages, type LanguageModel } from './language';
import { createReadCommand } from './message/command';
import { showsDistress } from './message/distress';
import { readGiven } from './message/given';
import { givesOrders } from './message/orders';
import { readPick } from './message/pick';
import { readSituation, saidInPassing } from './message/situation';
import { readSmallTalk } from './message/smallTalk';
import { createReadTerm } from './message/term';
import type { Language, Localized } from './schema/localized';
import { createExact, textsOf, type Document, type Lexicon, type Options } from './search';
import type { Context, Understanding } from './understanding';

export type Understand = (message: string, context: Context) => Understanding;

/** What depends on the kind of understanding. */
type Meaning = Understanding extends infer U
  ? U extends Understanding
    ? Omit<U, 'language' | 'ranked'>
    : never
  : never;

const rankedAtMost = 10;
/** A message less likely to be in a language than this could be in either. */
const decided = 0.8;
/** A word-for-word match may still be about something else. */
const exactly = 0.99;

/**
 * Learns the entries once and returns the function that understands messages. Pure: no clock, no files;
 * the same message in the same context means the same.
 *
 * @param options - of the search: signals left out for measuring, what was worked out ahead of time
 * @param limits - how sure to be; others only for measuring
 */
export function createUnderstand(
  documents: readonly Document[],
  topics: readonly { id: string; label: Localized }[],
  lexicon: Lexicon,
  { languages, ...options }: Options & { languages?: LanguageModel } = {},
  limits: Thresholds = thresholds,
): Understand {
  const { find, partsIn } = createFind(documents, lexicon, options);
  const exact = createExact(documents.filter(({ means }) => means === undefined));
  const guessLanguage = createGuessLanguage(
    languages ?? learnLanguages(textsOf(documents, lexicon)),
  );
  const readCommand = createReadCommand(topics);
  const readTerm = createReadTerm(lexicon.terms);
  const byId = new Map(documents.map((document) => [document.id, document]));

  /** What a message that is no question means. */
  const beforeSearch = (message: string, { previous }: Context): Meaning | undefined => {
    if (message.trim() === '') return { kind: 'nothing', reason: 'empty', entries: [] };
    if (showsDistress(message)) return { kind: 'nothing', reason: 'distress', entries: [] };
    const offered = previous?.offered ?? [];
    const pick = readPick(message, offered.length);
    if (pick === 'none') {
      return { kind: 'nothing', reason: 'unknown', rejected: true, entries: [] };
    }
    const id = pick === undefined ? exact(message) : offered[pick];
    if (id !== undefined) return { kind: 'answer', entries: [{ id, confidence: exactly }] };
    const command = readCommand(message);
    if (command !== undefined) return { kind: 'command', command };
    if (givesOrders(message)) return { kind: 'nothing', reason: 'unknown', entries: [] };
    const worked = reckon(message, previous);
    if (worked !== undefined) return worked;
    const about = readSmallTalk(message);
    return about && { kind: 'smallTalk', about };
  };

  /** A number that an entry's tool takes: it is worked out, and the entry explains it. */
  const reckon = (message: string, previous: Context['previous']): Meaning | undefined => {
    const expected = previous?.answered.map((id) => byId.get(id)?.tool).find(Boolean);
    const reckoned = readGiven(message, expected);
    const id = documents.find(({ tool }) => tool !== undefined && tool === reckoned?.tool)?.id;
    return id === undefined
      ? undefined
      : { kind: 'answer', entries: [{ id, confidence: exactly }], reckoned };
  };

  return (message, context) => {
    const { shares, other } = guessLanguage(message);
    const language = decideLanguage(shares, context.language);
    const meaning = beforeSearch(message, context);
    if (meaning !== undefined) {
      const ranked = meaning.kind === 'answer' ? meaning.entries : [];
      const said = isNameInBoth(meaning, topics) ? context.language : language;
      return { ...meaning, language: chosenLanguage(meaning) ?? said, ranked };
    }
    const situation = readSituation(message);
    const found = find(message, shares, context);
    const base = {
      language,
      ranked: found.ranked.slice(0, rankedAtMost),
      corrected: found.corrected,
      stated: saidInPassing(message),
    };
    if (other) return { ...base, kind: 'nothing', reason: 'language', entries: [] };
    if (situation.only) {
      return { ...base, kind: 'situation', stated: situation.stated, also: mayAsk(found, limits) };
    }
    if (found.guided >= limits.answer) return { ...base, kind: 'situation', ...situation };
    const decision = decide(found, partsIn(message, shares, found), limits);
    const term = readTerm(message);
    if (term === undefined) return { ...base, ...decision };
    const best = decision.kind === 'answer' ? decision.entries[0]?.id : undefined;
    const question = best === undefined ? undefined : byId.get(best)?.question[language];
    if (question !== undefined && readTerm(question) === term) return { ...base, ...decision };
    const explained = lexicon.terms.find(({ id }) => id === term)?.entries ?? [];
    const isAbout = best !== undefined && explained.includes(best);
    return { ...base, term, ...(isAbout ? decision : offerOf(explained, byId)) };
  };
}

/** The entries that speak of a term. */
function offerOf(
  ids: readonly string[],
  byId: ReadonlyMap<string, Document>,
): Extract<Decision, { kind: 'answer' | 'choices' }> {
  const entries = ids.filter((id) => byId.has(id)).map((id) => ({ id, confidence: exactly }));
  return entries.length > 1
    ? { kind: 'choices', entries: entries.slice(0, choicesAtMost) }
    : { kind: 'answer', entries, also: [] };
}

/** A topic that is called the same in both languages says nothing about the language. */
const isNameInBoth = (
  meaning: Meaning,
  topics: readonly { id: string; label: Localized }[],
): boolean =>
  meaning.kind === 'command' &&
  meaning.command.name === 'topic' &&
  topics.some(
    ({ id, label }) =>
      meaning.command.name === 'topic' && id === meaning.command.topic && label.fr === label.en,
  );

/** The language that a message asks for. */
const chosenLanguage = (meaning: Meaning): Language | undefined =>
  meaning.kind === 'command' && meaning.command.name === 'language'
    ? meaning.command.language
    : undefined;

/** A message that could be either keeps the language of the conversation. */
function decideLanguage(shares: Record<Language, number>, current: Language): Language {
  if (shares.fr > decided) return 'fr';
  if (shares.en > decided) return 'en';
  return current;
}
