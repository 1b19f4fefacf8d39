import type { Locale } from '../../locales';
import { sweepMs } from '../directline';
import { defaultLimits } from '../directline/limits';
import { answersDays, journalDays } from '../journal/retention';

/** What the school may set of how long things are kept, and where. */
export interface Times {
  retentionDays: number;
  /** The storage account in Azure that takes the place of the desk’s own file. */
  blobs?: object;
}

const minuteMs = 60_000;

/** How long what is kept, as the code has it. Named as the pages' texts name them. */
export function sayTimes({ retentionDays }: Times, locale: Locale): Record<string, string> {
  const say = (count: number, unit: 'day' | 'hour' | 'minute'): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  return {
    retention: say(retentionDays, 'day'),
    idle: say(defaultLimits.idleMs / (60 * minuteMs), 'hour'),
    awake: say((defaultLimits.awakeMs + sweepMs) / minuteMs, 'minute'),
    answers: say(answersDays, 'day'),
    journalDays: String(journalDays),
  };
}
