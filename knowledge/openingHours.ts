import { addDays } from 'date-fns/addDays';
import { format } from 'date-fns/format';
import { getDay } from 'date-fns/getDay';
import { parseISO } from 'date-fns/parseISO';
import type { Translate } from '../locales';
import { dayOf, daysBetween, inNimes, sayDay, sayWeekday } from './days';
import type { Campaign } from './schema/campaign';
import type { Hours } from './schema/directory';
import type { Language } from './schema/localized';
import { isOver } from './windows';

const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** A Monday, to name the days of the week from. */
const aMonday = '2024-01-01';
/** How far ahead an opening is looked for. */
const horizonDays = 30;

export type Opening =
  | { open: true; until: string }
  /** `day` as 2023-09-04, `at` as 08:45; missing when nothing opens within a month. */
  | { open: false; next?: { day: string; at: string } };

/** Whether an office is open at this instant, and if not when next. Days in `closedDays` are closed. */
export function openingAt(hours: Hours, closedDays: readonly string[], instant: Date): Opening {
  const today = dayOf(instant);
  const now = format(inNimes(instant), 'HH:mm');
  for (const [from, until] of periodsOn(hours, closedDays, today)) {
    if (from <= now && now < until) return { open: true, until };
  }
  for (let ahead = 0; ahead <= horizonDays; ahead += 1) {
    const day = format(addDays(parseISO(today), ahead), 'yyyy-MM-dd');
    const next = periodsOn(hours, closedDays, day).find(([from]) => ahead > 0 || from > now);
    if (next) return { open: false, next: { day, at: next[0] } };
  }
  return { open: false };
}

function periodsOn(hours: Hours, closedDays: readonly string[], day: string): [string, string][] {
  if (closedDays.includes(day)) return [];
  const weekday = weekdays[(getDay(parseISO(day)) + 6) % 7];
  return (weekday && hours[weekday]) ?? [];
}

/** « Est-ce ouvert ? », answered; after the campaign only which year the hours belong to. */
export function sayOpening(
  hours: Hours,
  campaign: Campaign | undefined,
  instant: Date,
  language: Language,
  translate: Translate,
): string {
  const today = dayOf(instant);
  if (campaign && isOver(campaign, today)) {
    return translate(language, 'hours.past', { year: campaign.academicYear });
  }
  const opening = openingAt(hours, campaign?.closedDays ?? [], instant);
  if (opening.open)
    return translate(language, 'hours.openNow', { until: sayTime(opening.until, language) });
  if (opening.next === undefined) return '';
  const { day, at } = opening.next;
  return translate(language, 'hours.opensLater', {
    day: sayNextDay(today, day, language, translate),
    at: sayTime(at, language),
  });
}

function sayNextDay(today: string, day: string, language: Language, translate: Translate): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return translate(language, 'hours.today');
  if (ahead === 1) return translate(language, 'hours.tomorrow');
  return `${sayWeekday(day, language)} ${sayDay(day, language)}`;
}

/** The week on one line; neighbouring days with the same hours are said together. */
export function sayHours(hours: Hours, language: Language, translate: Translate): string {
  return groupDays(hours)
    .map(({ first, last, periods }) => {
      const said = periods.map(([from, to]) =>
        translate(language, 'hours.period', {
          from: sayTime(from, language),
          to: sayTime(to, language),
        }),
      );
      return `${sayDaySpan(first, last, language, translate)} ${said.join(translate(language, 'hours.and'))}`;
    })
    .join(translate(language, 'hours.between'));
}

interface DayGroup {
  /** Index into the week, Monday 0. */
  first: number;
  last: number;
  periods: [string, string][];
}

function groupDays(hours: Hours): DayGroup[] {
  const groups: DayGroup[] = [];
  weekdays.forEach((weekday, index) => {
    const periods = hours[weekday];
    if (periods === undefined || periods.length === 0) return;
    const before = groups.at(-1);
    const same = before && before.last === index - 1 && String(before.periods) === String(periods);
    if (same) before.last = index;
    else groups.push({ first: index, last: index, periods });
  });
  return groups;
}

function sayDaySpan(first: number, last: number, language: Language, translate: Translate): string {
  const name = (index: number) =>
    sayWeekday(format(addDays(parseISO(aMonday), index), 'yyyy-MM-dd'), language);
  if (first === last) return language === 'fr' ? `le ${name(first)}` : name(first);
  return translate(language, 'hours.range', { first: name(first), last: name(last) });
}

/** @example sayTime('13:30', 'fr'); // '13 h 30' · sayTime('13:30', 'en'); // '1.30 pm' */
export function sayTime(time: string, language: Language): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (language === 'fr')
    return minute === 0 ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${pad(minute)}`;
  const minutes = minute === 0 ? '' : `.${pad(minute)}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}\u00a0${hour < 12 ? 'am' : 'pm'}`;
}

const pad = (number: number): string => String(number).padStart(2, '0');
