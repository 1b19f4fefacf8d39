import { TZDate } from '@date-fns/tz';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { enGB } from 'date-fns/locale/en-GB';
import { fr } from 'date-fns/locale/fr';
import type { Language } from './schema/localized';

const timeZone = 'Europe/Paris';
const dateLocales = { fr, en: enGB };

/** The clock in Nîmes at this instant. */
export const inNimes = (instant: Date): TZDate => new TZDate(instant, timeZone);

/** The calendar day in Nîmes at this instant, such as 2023-07-05. */
export const dayOf = (instant: Date): string => format(inNimes(instant), 'yyyy-MM-dd');

/** The hour of the clock in Nîmes at this instant, 0 … 23. */
export const hourOf = (instant: Date): number => inNimes(instant).getHours();

/** Whether a text is a day of the calendar, such as 2023-07-05; 2023-02-30 is none. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(parseISO(text).getTime());

/** Calendar days from one day to another, negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number =>
  differenceInCalendarDays(parseISO(to), parseISO(from));

/** @example sayDay('2023-09-01', 'fr'); // '1er septembre 2023' */
export function sayDay(day: string, language: Language, pattern = 'd MMMM yyyy'): string {
  const said = format(parseISO(day), pattern, { locale: dateLocales[language] });
  return language === 'fr' ? said.replace(/^1 /, '1er ') : said;
}

/**
 * From one day to another, saying the month and the year once where they are the same.
 *
 * @example sayRange('2023-07-14', '2023-07-20', 'en'); // ['14', '20 July 2023']
 */
export function sayRange(from: string, to: string, language: Language): [string, string] {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const pattern = sameMonth ? 'd' : sameYear ? 'd MMMM' : 'd MMMM yyyy';
  const first = sayDay(from, language, pattern);
  return [language === 'fr' && first === '1' ? '1er' : first, sayDay(to, language)];
}

/** @example sayWeekday('2023-09-01', 'en'); // 'Friday' */
export const sayWeekday = (day: string, language: Language): string =>
  sayDay(day, language, 'EEEE');
