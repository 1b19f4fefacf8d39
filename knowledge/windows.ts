import type { Translate } from '../locales';
import { daysBetween, sayDay, sayRange } from './days';
import type { Campaign, Window } from './schema/campaign';
import type { Language } from './schema/localized';

/** Where a window stands on a day. Counts are calendar days in Nîmes. */
export type WindowState =
  | { state: 'notYet'; opensIn: number }
  /** `closesIn` 0 on the last day; missing when the school gives no closing day. */
  | { state: 'open'; closesIn?: number }
  | { state: 'closed' }
  /** It has no closing day, and the campaign as a whole is over. */
  | { state: 'past' };

/** @param today - a calendar day in Nîmes, such as 2023-07-05 */
export function stateOf(window: Window, campaign: Campaign, today: string): WindowState {
  const opensIn = daysBetween(today, window.opens);
  if (opensIn > 0) return { state: 'notYet', opensIn };
  if (window.closes === undefined) {
    return isOver(campaign, today) ? { state: 'past' } : { state: 'open' };
  }
  const closesIn = daysBetween(today, window.closes);
  return closesIn < 0 ? { state: 'closed' } : { state: 'open', closesIn };
}

/** Whether the campaign as a whole is over, so that nothing of it may be given as current. */
export const isOver = (campaign: Campaign, today: string): boolean => today > campaign.lastDay;

/** @example sayWindow(…); // 'from 14 to 20 July 2023 (open, closes in 3 days)' */
export function sayWindow(
  window: Window,
  state: WindowState,
  language: Language,
  translate: Translate,
): string {
  return `${sayDays(window, language, translate)} (${sayState(state, language, translate)})`;
}

/** @example sayDays(…); // 'from 14 to 20 July 2023' */
export function sayDays(
  { opens, closes }: Window,
  language: Language,
  translate: Translate,
): string {
  if (closes === undefined)
    return translate(language, 'window.from', { from: sayDay(opens, language) });
  if (closes === opens)
    return translate(language, 'window.oneDay', { from: sayDay(opens, language) });
  const [from, to] = sayRange(opens, closes, language);
  return translate(language, 'window.range', { from, to });
}

function sayState(state: WindowState, language: Language, translate: Translate): string {
  switch (state.state) {
    case 'notYet':
      return state.opensIn === 1
        ? translate(language, 'state.opensTomorrow')
        : translate(language, 'state.opensIn', { count: state.opensIn });
    case 'open':
      if (state.closesIn === undefined) return translate(language, 'state.open');
      if (state.closesIn === 0) return translate(language, 'state.closesToday');
      if (state.closesIn === 1) return translate(language, 'state.closesTomorrow');
      return translate(language, 'state.closesIn', { count: state.closesIn });
    case 'closed':
      return translate(language, 'state.closed');
    case 'past':
      return translate(language, 'state.past');
  }
}

/** A day by which something must be done, with how far it is. */
export function sayDeadline(
  day: string,
  today: string,
  language: Language,
  translate: Translate,
): string {
  const left = daysBetween(today, day);
  const state =
    left < 0
      ? translate(language, 'deadline.passed')
      : left === 0
        ? translate(language, 'deadline.today')
        : left === 1
          ? translate(language, 'deadline.tomorrow')
          : translate(language, 'deadline.in', { count: left });
  return `${sayDay(day, language)} (${state})`;
}
