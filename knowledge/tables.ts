import type { Content } from './content';
import type { Window } from './schema/campaign';
import type { Hours } from './schema/directory';
import type { Link } from './schema/links';
import type { Localized } from './schema/localized';

/** What a placeholder stands for, before it is said in a language on a day. */
export type Value =
  | { kind: 'text'; text: string }
  | { kind: 'localized'; text: Localized }
  | { kind: 'euros'; amount: number }
  | { kind: 'day' | 'deadline'; day: string }
  /** A month and a day, such as 12-31. */
  | { kind: 'yearly'; monthDay: string }
  | { kind: 'window'; window: Window }
  | { kind: 'hours' | 'open'; hours: Hours }
  | { kind: 'link'; link: Link };

/**
 * Looks a placeholder's name up in the tables.
 *
 * @param name - such as `year`, `date.pjweb-reopens`, `window.lp-apprentice`, `email.registration`
 * @returns undefined when no table has it
 */
export function lookUp(content: Content, name: string): Value | undefined {
  const dot = name.indexOf('.');
  if (dot === -1) return ofCampaign(content, name);
  const [table, id] = [name.slice(0, dot), name.slice(dot + 1)];
  return tables[table]?.(content, id);
}

export const isPlaceholder = (content: Content, name: string): boolean =>
  lookUp(content, name) !== undefined;

function ofCampaign({ campaign }: Content, name: string): Value | undefined {
  if (campaign === undefined) return undefined;
  switch (name) {
    case 'year':
      return { kind: 'text', text: campaign.academicYear };
    case 'previousYear':
      return { kind: 'text', text: yearBefore(campaign.academicYear) };
    case 'loginPrefix':
      return { kind: 'text', text: campaign.loginPrefix };
    default:
      return undefined;
  }
}

/** @example yearBefore('2023-2024'); // '2022-2023' */
const yearBefore = (academicYear: string): string =>
  academicYear
    .split('-')
    .map((year) => Number(year) - 1)
    .join('-');

const tables: Record<string, (content: Content, id: string) => Value | undefined> = {
  loginExample: ({ campaign }, id) =>
    text(id === 'login' || id === 'fileNumber' ? campaign?.loginExample[id] : undefined),
  amount: ({ campaign }, id) => {
    const amount = campaign?.amounts[id];
    return amount === undefined ? undefined : { kind: 'euros', amount };
  },
  date: ({ campaign }, id) => day('day', campaign?.dates[id]),
  yearly: ({ campaign }, id) => {
    const monthDay = campaign?.yearly[id];
    return monthDay === undefined ? undefined : { kind: 'yearly', monthDay };
  },
  deadline: ({ campaign }, id) => day('deadline', campaign?.dates[id]),
  opens: ({ campaign }, id) => day('day', campaign?.windows[id]?.opens),
  closes: ({ campaign }, id) => day('day', campaign?.windows[id]?.closes),
  window: ({ campaign }, id) => {
    const window = campaign?.windows[id];
    return window && { kind: 'window', window };
  },
  email: ({ directory }, id) => text(directory?.contacts[id]?.email),
  phone: ({ directory }, id) => text(directory?.contacts[id]?.phone),
  place: ({ directory }, id) => localized(directory?.contacts[id]?.place),
  contact: ({ directory }, id) => localized(directory?.contacts[id]?.name),
  hours: ({ directory }, id) => hours('hours', directory?.contacts[id]?.hours),
  open: ({ directory }, id) => hours('open', directory?.contacts[id]?.hours),
  link: ({ links }, id) => {
    const link = links[id];
    return link && { kind: 'link', link };
  },
};

const text = (value: string | undefined): Value | undefined =>
  value === undefined ? undefined : { kind: 'text', text: value };
const localized = (value: Localized | undefined): Value | undefined =>
  value && { kind: 'localized', text: value };
const day = (kind: 'day' | 'deadline', value: string | undefined): Value | undefined =>
  value === undefined ? undefined : { kind, day: value };
const hours = (kind: 'hours' | 'open', value: Hours | undefined): Value | undefined =>
  value && { kind, hours: value };
