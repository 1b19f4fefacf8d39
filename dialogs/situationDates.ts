import { dayOf, sayDay, type Plan } from '../knowledge';
import type { Desk } from './desk';
import type { Card, Outcome } from './outcome';
import type { Turn } from './turn';

/** The days of a plan that are still to come. */
export function noteDown(
  { dates, past }: Plan,
  { memory }: Turn,
  { translate }: Desk,
): Outcome['calendar'] {
  const names = dates.flatMap(({ window }) => {
    if (past !== undefined || window === undefined) return [];
    const { state } = window;
    const isAhead = state.state === 'notYet' || (state.state === 'open' && 'closesIn' in state);
    return isAhead ? [window.name] : [];
  });
  return names.length === 0
    ? undefined
    : { label: translate(memory.language, 'calendar.add'), names };
}

/** The windows of a plan as a picture, and the same in words; none once the year is over. */
export function drawTimeline(
  { dates, past }: Plan,
  { memory, today }: Turn,
  { translate }: Desk,
): Card['timeline'] {
  const windows = dates.flatMap(({ window, text }) => (window ? [{ ...window, text }] : []));
  if (windows.length === 0 || past !== undefined) return undefined;
  const day = dayOf(today);
  const { language } = memory;
  const alt = translate(language, 'timeline.alt', {
    windows: windows
      .map(({ label, text }) => `${label}, ${text}`)
      .join(translate(language, 'hours.between')),
    today: sayDay(day, language),
  });
  return { names: windows.map(({ name }) => name), today: day, alt };
}
