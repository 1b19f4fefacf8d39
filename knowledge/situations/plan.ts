import type { Translate } from '../../locales';
import type { Content } from '../content';
import { dayOf } from '../days';
import type { Link } from '../mail';
import { sayHours, sayOpening } from '../openingHours';
import { sayContact, sayReferences } from '../references';
import type { Occasion, Say } from '../say';
import { fits, type Profile } from '../schema/profile';
import type { Outcome, Said, Situations } from '../schema/situations';
import { isOver, sayWindow, stateOf, type WindowState } from '../windows';
import { requestsOf } from './requests';
import { said } from './texts';

interface PlannedWindow {
  /** Its placeholder: `window.lp-apprentice`. */
  name: string;
  label: string;
  opens: string;
  closes?: string;
  state: WindowState;
}

/** What one student has to do, as it is read on one day in one language. Texts are Markdown. */
export interface Plan {
  id: string;
  title: string;
  mode: Outcome['mode'];
  /** When: a window with its state, or a sentence where the school gives no date. */
  dates: { text: string; window?: PlannedWindow }[];
  /** In order; the id is what a tick is remembered by. */
  steps: { id: string; text: string }[];
  documents: string[];
  /** Whether documents are uploaded, so that the accepted formats matter. */
  upload: boolean;
  cvec: { due: Outcome['cvec']['due']; why: string[] };
  /** Whom to write to for the pass, and what to state. */
  pass: { needed: Outcome['pass']['needed']; to?: string; state: string[] };
  appointment: string[];
  /** E-mails ready to send. */
  requests: Link[];
  contacts: string[];
  links: string[];
  notes: string[];
  /** What the sources lost, and whom to ask. */
  lost: string[];
  /** Once its year is over: of which year all this is. */
  past?: string;
  /** Entries worth reading. */
  entries: string[];
}

/** @throws RangeError for an id that no outcome has */
export type MakePlan = (id: string, profile: Profile, occasion: Occasion) => Plan;

/**
 * Makes the function that words an outcome for a student.
 *
 * Parts for another group are left out; parts for a group that the student may belong to are said
 * with the group's name.
 */
export function createPlan(
  content: Content,
  situations: Situations,
  say: Say,
  translate: Translate,
): MakePlan {
  return (id, profile, occasion) => {
    const outcome = situations.outcomes.find((each) => each.id === id);
    if (outcome === undefined) throw new RangeError(`no outcome is called “${id}”`);
    const { language } = occasion;
    const word = createWord(situations, profile, occasion, say, translate);
    const list = (parts: readonly Said[] = []): string[] =>
      parts.flatMap((part) => word(part) ?? []);
    return {
      id,
      title: say(outcome.title[language], occasion),
      mode: outcome.mode,
      dates: datesOf(outcome, content, word, occasion, translate),
      steps: outcome.steps.flatMap((step) => {
        const text = word(step);
        return text === undefined ? [] : [{ id: said(step).item ?? '', text }];
      }),
      documents: list(outcome.documents),
      upload: outcome.upload ?? false,
      cvec: { due: outcome.cvec.due, why: list(outcome.cvec.why) },
      pass: passOf(outcome, content, list),
      appointment: list(outcome.appointment),
      requests: requestsOf(outcome, situations, content, {
        language,
        translate,
        list,
        say: (text) => say(text, occasion),
      }),
      contacts: outcome.contacts.flatMap((contact) =>
        sayOffice(contact, content, occasion, translate),
      ),
      links: sayReferences(content, { links: outcome.links }, '', language, translate),
      notes: list(outcome.notes),
      lost: list(outcome.lost),
      past: sayPast(content, occasion, translate),
      entries: outcome.entries,
    };
  };
}

type Word = (part: Said) => string | undefined;

/** Words a part of an outcome, unless it is for others. */
function createWord(
  { texts, groups }: Situations,
  profile: Profile,
  occasion: Occasion,
  say: Say,
  translate: Translate,
): Word {
  return (part) => {
    const { item = '', text = texts[item], for: name = '' } = said(part);
    const group = groups[name];
    const belongs = group === undefined ? 'yes' : fits(group.when, profile);
    if (text === undefined || belongs === 'no') return undefined;
    const words = say(text[occasion.language], occasion);
    if (group === undefined || belongs === 'yes') return words;
    const label = group.label[occasion.language];
    return translate(occasion.language, 'situation.forGroup', { label, text: lower(words) });
  };
}

/** A sentence goes on after its label. Names and abbreviations keep their capitals. */
const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

function datesOf(
  { dates = [] }: Outcome,
  { campaign }: Content,
  word: Word,
  { language, today }: Occasion,
  translate: Translate,
): Plan['dates'] {
  return dates.flatMap((date) => {
    if ('text' in date) {
      const text = word(date);
      return text === undefined ? [] : [{ text }];
    }
    const window = campaign?.windows[date.window];
    if (campaign === undefined || window === undefined) return [];
    const state = stateOf(window, campaign, dayOf(today));
    const open = sayWindow(window, state, language, translate);
    const days = window.closes === undefined ? noClosing(open) : open;
    // Worded like any other part, so that a window for others is left out.
    const text = word({ text: { fr: days, en: days }, for: date.for });
    const { opens, closes } = window;
    const label = window.label[language];
    const name = `window.${date.window}`;
    return text === undefined ? [] : [{ text, window: { name, label, opens, closes, state } }];
  });

  function noClosing(days: string): string {
    return translate(language, 'situation.noClosing', { window: days });
  }
}

function passOf(
  { pass }: Outcome,
  { directory }: Content,
  list: (parts?: readonly Said[]) => string[],
): Plan['pass'] {
  const to = pass.to === undefined ? undefined : directory?.contacts[pass.to]?.email;
  return { needed: pass.needed, to, state: list(pass.state) };
}

/** An office with its hours, and whether it is open at this instant. */
function sayOffice(
  id: string,
  { directory, campaign }: Content,
  { language, today }: Occasion,
  translate: Translate,
): string[] {
  const contact = directory?.contacts[id];
  if (contact === undefined) return [];
  const line = sayContact(contact, language, translate);
  const { hours } = contact;
  if (hours === undefined) return [line];
  return [
    translate(language, 'situation.office', {
      contact: line,
      hours: sayHours(hours, language, translate),
      open: sayOpening(hours, campaign, today, language, translate),
    }).trim(),
  ];
}

function sayPast(
  { campaign, directory }: Content,
  { language, today }: Occasion,
  translate: Translate,
): string | undefined {
  if (campaign === undefined || !isOver(campaign, dayOf(today))) return undefined;
  const contact = directory?.contacts[directory.fallback];
  const whom = contact?.email ?? translate(language, 'contact.theSchool');
  return translate(language, 'answer.past', { year: campaign.academicYear, contact: whom });
}
