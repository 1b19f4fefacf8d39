import type { Translate } from '../locales';
import { daysNamedIn, isAhead } from './calendar';
import type { Content, LoadedEntry } from './content';
import { dayOf } from './days';
import type { Occasion, Say } from './say';
import { sayReferences } from './references';
import type { Language } from './schema/localized';
import { fits, type Profile } from './schema/profile';
import type { Case, Tool } from './schema/topic';
import { isOver } from './windows';

/** An entry as one student reads it on one day. */
export interface Answer {
  id: string;
  question: string;
  /** Markdown: what is said, then links, contacts, and the year when it is over. */
  text: string;
  /** More than one case may be the student's: telling more would shorten the answer. */
  narrowable: boolean;
  /** What students ask next. */
  related: { id: string; question: string }[];
  /** Where the school says so; missing for entries without source. */
  source?: string;
  /** What the desk works out from a number, if the student gives it. */
  tool?: Tool;
  /** The windows and deadlines that are the student's and not over yet; see Calendar. */
  days: string[];
}

/** @throws RangeError for an id that no entry has */
export type Render = (id: string, profile: Profile, occasion: Occasion) => Answer;

/**
 * Returns the function that words an entry for a student, a day and a language.
 *
 * With a profile, other students' cases are left out and the student's own is named as theirs;
 * without one every case is listed with its label.
 */
export function createRender(content: Content, say: Say, translate: Translate): Render {
  const render: Render = (id, profile, occasion) => {
    const entry = entryOf(content, id);
    const { language } = occasion;
    const cases = casesFor(entry, profile);
    const own = cases.own.map((each) => sayOwn(each, language, translate));
    const closing = entry.closing?.[language] ?? '';
    const body = [
      entry.answer[language],
      ...own,
      cases.possible.map((other) => sayPossible(other, language, translate)).join('\n'),
      closing,
    ];
    const named = daysNamedIn([entry.answer[language], ...own, closing].join(' '));
    const text = say(join(body), occasion);
    return {
      id,
      question: say(entry.question[language], occasion),
      text: join([
        text,
        ...sayReferences(content, entry, text, language, translate),
        sayPastYear(content, entry, occasion, translate),
      ]),
      narrowable: cases.possible.length > 1,
      related: (entry.related ?? []).map((next) => ({
        id: next,
        question: say(entryOf(content, next).question[language], occasion),
      })),
      source: saySource(content, entry, language, translate),
      tool: entry.tool,
      days: named.filter((name) => isAhead(content, name, dayOf(occasion.today))),
    };
  };
  return render;
}

function entryOf(content: Content, id: string): LoadedEntry {
  const entry = content.entries.get(id);
  if (entry === undefined) throw new RangeError(`no entry is called “${id}”`);
  return entry;
}

/** The cases that are certainly the student's, and those that may be. */
function casesFor(
  { cases = [] }: LoadedEntry,
  profile: Profile,
): Record<'own' | 'possible', Case[]> {
  return {
    own: cases.filter(({ when }) => fits(when, profile) === 'yes'),
    possible: cases.filter(({ when }) => fits(when, profile) === 'unknown'),
  };
}

const sayOwn = ({ label, answer }: Case, language: Language, translate: Translate): string =>
  translate(language, 'answer.forYou', { label: label[language], answer: answer[language] });

/** One item of a list; further lines belong to it. */
const sayPossible = ({ label, answer }: Case, language: Language, translate: Translate): string =>
  translate(language, 'answer.case', {
    label: label[language],
    answer: answer[language].replaceAll('\n', '\n  '),
  });

/** Whether the year that an answer is for is over. */
export function isPast(
  { campaign }: Pick<Content, 'campaign'>,
  { year }: Pick<LoadedEntry, 'year'>,
  today: Date,
): boolean {
  if (campaign === undefined) return false;
  const isAnothers = year !== undefined && year !== campaign.academicYear;
  return isAnothers || isOver(campaign, dayOf(today));
}

/** Once its year is over an answer says so, and whom to ask now. */
function sayPastYear(
  { campaign, directory }: Content,
  entry: LoadedEntry,
  { language, today }: Occasion,
  translate: Translate,
): string {
  const year = entry.year ?? campaign?.academicYear;
  if (year === undefined || !isPast({ campaign }, entry, today)) return '';
  const contact = directory?.contacts[directory.fallback];
  const whom =
    contact?.email ?? contact?.name[language] ?? translate(language, 'contact.theSchool');
  return `_${translate(language, 'answer.past', { year, contact: whom })}_`;
}

function saySource(
  { campaign }: Content,
  { source, year }: LoadedEntry,
  language: Language,
  translate: Translate,
): string | undefined {
  const documents = [
    source?.page !== undefined && translate(language, 'answer.source.page'),
    source?.leaflet !== undefined && translate(language, 'answer.source.leaflet'),
  ].filter((document) => document !== false);
  if (documents.length === 0) return undefined;
  const said = documents.join(', ');
  const of = year ?? campaign?.academicYear;
  return of === undefined
    ? said
    : translate(language, 'answer.source', { documents: said, year: of });
}

const join = (paragraphs: readonly string[]): string =>
  paragraphs
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
