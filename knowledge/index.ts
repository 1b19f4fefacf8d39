import type { Translate } from '../locales';
import { createCalendar, type Calendar } from './calendar';
import type { Content, Topic } from './content';
import { prepare, type Learning } from './learning';
import { loadContent, type Folders } from './load';
import { writeQuestion, type Link } from './mail';
import { scrub } from './message/scrub';
import { saidInFew } from './message/situation';
import { sayContact } from './references';
import { createRender, isPast, type Answer } from './render';
import { createSay, type Occasion, type Say } from './say';
import type { Contact } from './schema/directory';
import type { Term } from './schema/glossary';
import type { HelpLine } from './schema/help';
import type { Language } from './schema/localized';
import { fits, type Profile } from './schema/profile';
import {
  createGist,
  createIndexes,
  createIsKnown,
  createWhy,
  type Document,
  type Gist,
  type Why,
} from './search';
import { sameWords } from './search/fold';
import { searchable } from './searchable';
import { createGuide, type Guide } from './situations';
import { createReckon, type Reckon } from './reckon';
import { createUnderstand } from './understand';
import type { Context, Understanding } from './understanding';

export { groupAlike } from './alike';
export { ContentError } from './contentError';
export type { Bar, Calendar, Moment } from './calendar';
export { dayOf, hourOf, isDay, sayDay, sayRange } from './days';
export { thresholds } from './decide';
export { findFaults } from './findFaults';
export type { Learning } from './learning';
export type { Folders } from './load';
export type { Link } from './mail';
export type { Answer } from './render';
export { Language, languages } from './schema/localized';
export { saidInFew, scrub };
export { Profile, type Attribute } from './schema/profile';
export {
  asksForDates,
  asksForProgress,
  likelyMeant,
  readTicks,
  type Guide,
  type Plan,
} from './situations';
export { sameWords };
export type { Shelf } from './shelf';
export type { Context, Understanding } from './understanding';

/** All that the desk knows, ready to be asked. Pure: the same question gets the same answer. */
export interface Knowledge {
  /** In the order of the menu. */
  readonly topics: readonly Topic[];
  /** Telephone numbers for somebody in danger. */
  readonly help: readonly HelpLine[];
  understand(message: string, context: Context): Understanding;
  /** What speaks for each entry as what a message means. */
  why: Why;
  /** A message that may be kept: without what identifies somebody. */
  scrub(message: string): string;
  /** What is kept of a message to understand the next one. */
  gist: Gist;
  /** False while the wordings are still to be learnt: fewer messages are then answered outright. */
  readonly complete: boolean;
  /** @throws RangeError for an id that no entry has */
  answer(id: string, profile: Profile, occasion: Occasion): Answer;
  /** @throws RangeError for an id that no entry has */
  question(id: string, language: Language): string;
  /**
   * What a word of the school stands for and means, as Markdown.
   *
   * @throws RangeError for an id that no term has
   */
  explain(term: string, occasion: Occasion): string;
  /** What is worked out from a number that a student gives, as Markdown. */
  reckon: Reckon;
  /**
   * Where an entry is written, relative to the content and to the wordings.
   *
   * @throws RangeError for an id that no entry has
   */
  fileOf(id: string): string;
  /** Whether the staff have written a message down as one that is not to be answered. */
  leavesAside(message: string): boolean;
  /** Ids of the entries whose academic year is over. */
  pastOn(today: Date): string[];
  /** Ids of the entries that concern this student and not everybody. */
  entriesFor(profile: Profile): string[];
  /** Windows and deadlines as days. */
  readonly calendar: Calendar;
  /** Leads a student to their procedure; missing when the content has no situations. */
  readonly guide?: Guide;
  /** Whom to ask when the desk does not know, as one line. */
  contact(language: Language): string;
  /** An e-mail to them with the question in it; missing when they have no address. */
  writeTo(language: Language, question: string): Link | undefined;
}

/**
 * Reads, checks and learns the content.
 *
 * @param learning - how to keep what was worked out; without it, it is worked out anew
 * @throws ContentError with every fault in every file
 */
export async function loadKnowledge(
  folders: Folders,
  translate: Translate,
  learning?: Learning,
): Promise<Knowledge> {
  const content = await loadContent(folders, learning?.shelf);
  const say = createSay(content, translate);
  const { documents, topics, lexicon } = searchable(content, say);
  const { prepared, complete } = await prepare(documents, lexicon, learning);
  const { index, languages, gistWords } = prepared;
  const indexes = createIndexes(documents, lexicon, { index });
  const isKnown = createIsKnown(index.vocabulary);
  return {
    ...createKnowledge(content, say, translate, documents),
    understand: createUnderstand(documents, topics, lexicon, { indexes, languages }),
    scrub: (message) => scrub(message, isKnown),
    gist: createGist(gistWords),
    why: createWhy(documents, indexes),
    complete,
  };
}

/** Its expansion only where it says more than the term itself. */
function sayTerm(
  { term, expansion, explanation }: Term,
  language: Language,
  translate: Translate,
): string {
  const expanded = expansion?.[language];
  const name = expanded === undefined || expanded === term ? term : `${term} (${expanded})`;
  return translate(language, 'answer.term', { name, explanation: explanation[language] });
}

const fallbackOf = ({ directory }: Content): Contact | undefined =>
  directory?.contacts[directory.fallback];

function createKnowledge(
  content: Content,
  say: Say,
  translate: Translate,
  documents: readonly Document[],
): Omit<Knowledge, 'understand' | 'scrub' | 'gist' | 'why' | 'complete'> {
  const questions = new Map(documents.map(({ id, question }) => [id, question]));
  const aside = new Set(Object.values(content.outOfScope).flat().map(sameWords));
  return {
    topics: content.topics,
    help: content.help,
    answer: createRender(content, say, translate),
    question: (id, language) => {
      const question = questions.get(id);
      if (question === undefined) throw new RangeError(`no entry is called “${id}”`);
      return question[language];
    },
    explain: (id, occasion) => {
      const term = content.glossary.find((one) => one.id === id);
      if (term === undefined) throw new RangeError(`no term is called “${id}”`);
      return say(sayTerm(term, occasion.language, translate), occasion);
    },
    reckon: createReckon(content, translate),
    fileOf: (id) => {
      const file = content.entries.get(id)?.file;
      if (file === undefined) throw new RangeError(`no entry is called “${id}”`);
      return file;
    },
    leavesAside: (message) => aside.has(sameWords(message)),
    pastOn: (today) =>
      [...content.entries.values()]
        .filter((entry) => isPast(content, entry, today))
        .map(({ id }) => id),
    entriesFor: (profile) =>
      [...content.entries.values()]
        .filter(({ audience }) => audience !== undefined && fits(audience, profile) === 'yes')
        .map(({ id }) => id),
    calendar: createCalendar(content, say, translate),
    guide: content.situations && createGuide(content, content.situations, say, translate),
    contact: (language) => {
      const fallback = fallbackOf(content);
      return fallback === undefined
        ? translate(language, 'contact.none')
        : sayContact(fallback, language, translate);
    },
    writeTo: (language, question) =>
      writeQuestion(fallbackOf(content)?.email, question, language, translate),
  };
}
