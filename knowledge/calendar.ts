import type { Translate } from '../locales';
import type { Content } from './content';
import { placeholdersIn } from './placeholders';
import type { Say } from './say';
import type { Window } from './schema/campaign';
import type { Language } from './schema/localized';
import { sayDays, stateOf, type WindowState } from './windows';

/** A day to note down. */
export interface Moment {
  /** Stays the same from one time to the next, so that a calendar knows it again. */
  id: string;
  /** Such as 2023-09-29. */
  day: string;
  title: string;
  note?: string;
}

/** A window as a bar of a timeline. */
export interface Bar {
  label: string;
  /** « du 22 août au 29 septembre 2023 ». */
  days: string;
  opens: string;
  closes?: string;
  state: WindowState['state'];
}

/** Windows and deadlines by their placeholders' names: `window.lp-apprentice`, `deadline.disability-deadline`. */
export interface Calendar {
  /** @returns undefined when a name stands for nothing that has days */
  moments(names: readonly string[], language: Language): Moment[] | undefined;
  /** @returns undefined when a name stands for no window */
  bars(names: readonly string[], today: string, language: Language): Bar[] | undefined;
}

export function createCalendar(content: Content, say: Say, translate: Translate): Calendar {
  const { campaign } = content;
  const windowOf = (name: string): Window | undefined =>
    name.startsWith('window.') ? campaign?.windows[name.slice('window.'.length)] : undefined;
  return {
    moments: (names, language) =>
      all(names, (name) => {
        const window = windowOf(name);
        return window
          ? momentsOf(name, window, language, translate)
          : deadlineOf(name, content, language, say, translate);
      })?.flat(),
    bars: (names, today, language) =>
      all(names, (name) => {
        const window = windowOf(name);
        if (window === undefined || campaign === undefined) return undefined;
        const { label, opens, closes } = window;
        const days = sayDays(window, language, translate);
        const { state } = stateOf(window, campaign, today);
        return { label: label[language], days, opens, closes, state };
      }),
  };
}

/** @returns undefined when `find` finds nothing for one of them */
function all<T>(names: readonly string[], find: (name: string) => T | undefined): T[] | undefined {
  const found = names.map(find).filter((one) => one !== undefined);
  return found.length === names.length ? found : undefined;
}

function momentsOf(
  name: string,
  { label, opens, closes }: Window,
  language: Language,
  translate: Translate,
): Moment[] {
  const subject = label[language];
  const opening = {
    id: `${name}.opens`,
    day: opens,
    title: translate(language, 'calendar.opens', { subject }),
  };
  if (closes === undefined) return [opening];
  const title = translate(language, 'calendar.closes', { subject });
  return [opening, { id: `${name}.closes`, day: closes, title }];
}

/** A deadline is called after the topic of the question that gives it. */
function deadlineOf(
  name: string,
  { campaign, entries, topics }: Content,
  language: Language,
  say: Say,
  translate: Translate,
): Moment[] | undefined {
  const id = name.replace(/^deadline\./, '');
  const day = id === name ? undefined : campaign?.dates[id];
  const entry =
    entries.get(id) ?? [...entries.values()].find(({ answer }) => namesDay(answer.fr, name));
  const topic = topics.find((each) => each.id === entry?.topic);
  if (day === undefined || entry === undefined || topic === undefined) return undefined;
  const title = translate(language, 'calendar.closes', { subject: topic.label[language] });
  const note = say(entry.question[language], { language, today: new Date(0) });
  return [{ id: name, day, title, note }];
}

/** The names of the windows and deadlines that a text gives. */
export const daysNamedIn = (text: string): string[] =>
  [...new Set(placeholdersIn(text))].filter((name) => /^(?:window|deadline)\./.test(name));

const namesDay = (text: string, name: string): boolean => daysNamedIn(text).includes(name);

/** Whether a day of it is still to come. */
export function isAhead({ campaign }: Content, name: string, today: string): boolean {
  const [, table, id = ''] = /^(window|deadline)\.(.*)$/.exec(name) ?? [];
  const window = campaign?.windows[id];
  const last = table === 'window' ? (window?.closes ?? window?.opens) : campaign?.dates[id];
  return last !== undefined && last >= today;
}
