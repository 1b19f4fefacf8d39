import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { subDays } from 'date-fns/subDays';
import { dayOf } from '../../knowledge';
import type { StateStore } from '../state/stateStore';
import { journalPrefix, readKey, type Kind } from './records';

/** So many days something of the journal is kept: two terms, to prepare the next year from. */
export const journalDays = 180;
/** Which message answered what is needed as long as students rate it. */
export const answersDays = 14;

const keptFor = (kind: Kind): number => (kind === 'answers' ? answersDays : journalDays);
const dayMs = 24 * 60 * 60 * 1_000;

/** The day, so many days before another. */
export const daysBefore = (now: Date, days: number): string =>
  format(subDays(parseISO(dayOf(now)), days), 'yyyy-MM-dd');

/** Erases what has been kept long enough. */
export async function forgetOld(store: StateStore, now: Date): Promise<void> {
  const old = (await store.keys(journalPrefix)).filter((key) => {
    const read = readKey(key);
    return read !== undefined && read.day < daysBefore(now, keptFor(read.kind));
  });
  if (old.length > 0) await store.delete(old);
}

/**
 * Does so now and once a day.
 *
 * @returns what ends it
 */
export function forgetDaily(
  store: StateStore,
  now: () => Date,
  onError: (error: unknown) => void,
): () => void {
  const forget = (): void => void forgetOld(store, now()).catch(onError);
  forget();
  const timer = setInterval(forget, dayMs);
  timer.unref();
  return () => clearInterval(timer);
}
