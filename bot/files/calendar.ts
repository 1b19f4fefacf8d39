import { createEvents, type DateArray, type EventAttributes } from 'ics';
import type { Moment } from '../../knowledge';

/** How many days before a day its calendar reminds of it. */
const remindedBefore = [7, 1];

/**
 * The days as an iCalendar file: whole days, with reminders.
 *
 * @throws Error when a day is none
 */
export function writeCalendar(moments: readonly Moment[], address: string | undefined): string {
  const { error, value } = createEvents(moments.map((moment) => event(moment, address)));
  if (!value) throw error ?? new Error('no calendar was made');
  return value;
}

function event({ id, day, title, note }: Moment, url: string | undefined): EventAttributes {
  return {
    uid: `${id}@guichet`,
    productId: 'guichet',
    title,
    description: note,
    start: dateOf(day),
    duration: { days: 1 },
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    url,
    alarms: remindedBefore.map((days) => ({
      action: 'display',
      description: title,
      trigger: { days, before: true },
    })),
  };
}

const dateOf = (day: string): DateArray => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};
