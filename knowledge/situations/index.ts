import type { Translate } from '../../locales';
import type { Content } from '../content';
import type { Say } from '../say';
import type { Language } from '../schema/localized';
import type { Attribute, Profile } from '../schema/profile';
import type { Question, Situations } from '../schema/situations';
import { createPlan, type MakePlan } from './plan';
import { createRead } from './read';
import { atMost, complete, questionOf, walk, type Next } from './walk';

export type { Plan } from './plan';
export type { Next } from './walk';
export { asksForProgress, readTicks } from './progress';
export { asksForDates, likelyMeant } from './vague';

/** A question as it is put to a student. */
export interface Asked {
  id: string;
  text: string;
  /** What the choice is about, for who does not know. */
  explanation: string;
  options: { id: string; label: string }[];
}

/** What a message says in answer to a question. */
export type Reply =
  /**
   * `sure`: it can be nothing else (a tap, a number, a plain yes); `chosen`: for a student who does not
   * mind which.
   */
  | { kind: 'option'; option: string; states: Profile; sure: boolean; chosen?: boolean }
  | { kind: 'unsure' };

/** Leads a student to their procedure. Pure: the same profile, the same question. */
export interface Guide {
  /** What the tree finds out; starting over forgets these. */
  readonly attributes: readonly Attribute[];
  /** The entry that answers a question for dates that names no matter. */
  readonly dates?: string;
  /** Ids of the outcomes. */
  readonly outcomes: readonly string[];
  /** The next question that is still needed, or where what is known leads. */
  next(profile: Profile): Next;
  /** How many questions there may still be, 0 at the end. */
  atMost(profile: Profile): number;
  /** What is known, with what follows from it. */
  complete(profile: Profile): Profile;
  /** @returns undefined when the tree has no such question (any more) */
  question(id: string, language: Language): Asked | undefined;
  /** @returns undefined when the message answers something else */
  read(question: string, message: string): Reply | undefined;
  /** What an option says of the student; undefined when there is none such (any more). */
  states(question: string, option: string): Profile | undefined;
  /** The one option of the whole tree that bears this label, in either language. */
  labelled(message: string): Profile | undefined;
  plan: MakePlan;
}

export function createGuide(
  content: Content,
  situations: Situations,
  say: Say,
  translate: Translate,
): Guide {
  const sayAnyDay = (text: string, language: Language): string =>
    say(text, { language, today: new Date(0) });
  const read = createRead(sayAnyDay);
  const find = (id: string): Question | undefined => questionOf(situations, id);
  return {
    attributes: attributesOf(situations),
    dates: situations.dates,
    outcomes: situations.outcomes.map(({ id }) => id),
    next: (profile) => walk(situations, profile),
    atMost: (profile) => atMost(situations, profile),
    complete: (profile) => complete(situations, profile),
    question: (id, language) => {
      const question = find(id);
      return question && sayQuestion(question, (text) => sayAnyDay(text[language], language));
    },
    read: (id, message) => {
      const question = find(id);
      const reading = question && read(question, message);
      if (reading === undefined || reading.kind === 'unsure') return reading;
      const { option, ...how } = reading;
      return { ...how, option: option.id, states: option.states };
    },
    states: (id, option) => find(id)?.options.find((each) => each.id === option)?.states,
    labelled: (message) => labelled(situations, message, sayAnyDay),
    plan: createPlan(content, situations, say, translate),
  };
}

const sayQuestion = (
  { id, text, explanation, options }: Question,
  say: (text: Question['text']) => string,
): Asked => ({
  id,
  text: say(text),
  explanation: say(explanation),
  options: options.map((option) => ({ id: option.id, label: say(option.label) })),
});

function attributesOf({ questions, implies }: Situations): Attribute[] {
  const stated = questions.flatMap(({ options }) => options.map(({ states }) => states));
  const all = [...stated, ...implies.map(({ then }) => then)].flatMap((each) => Object.keys(each));
  return [...new Set(all)] as Attribute[];
}

/** Labels that several questions share (« Oui ») say nothing without their question. */
function labelled(
  { questions }: Situations,
  message: string,
  say: (text: string, language: Language) => string,
): Profile | undefined {
  const wanted = message.trim().toLowerCase();
  const found = questions
    .flatMap(({ options }) => options)
    .filter(({ label }) =>
      [say(label.fr, 'fr'), say(label.en, 'en')].some((each) => each.toLowerCase() === wanted),
    )
    .map(({ states }) => states);
  const different = new Set(found.map((states) => JSON.stringify(states)));
  return different.size === 1 && wanted.length >= shortestTellingLabel ? found[0] : undefined;
}

/** Shorter labels are words that students use for other things too. */
const shortestTellingLabel = 9;
