import type { Language } from '../../knowledge';
import type { StateStore } from '../state/stateStore';
import { Counts, InVain, journalPrefix, readKey, Remark, type Kind } from './records';

/** A question that was asked in vain, all days together. */
export interface AskedInVain {
  language: Language;
  text: string;
  times: number;
  /** As they were the last time. */
  nearest: InVain['nearest'];
  /** Days such as 2023-09-10. */
  first: string;
  last: string;
}

export interface JournalRead {
  /** How often each thing happened: `entry/cvec-what` → 12. */
  counts: ReadonlyMap<string, number>;
  /** Most often asked first. */
  inVain: readonly AskedInVain[];
  /** Latest first. */
  remarks: readonly (Remark & { day: string })[];
}

/** Azure's store answers each key by itself. */
const readAtOnce = 100;

/**
 * Reads what is kept; what another version of the desk wrote, and this one does not understand, is left out.
 *
 * @param since - a day such as 2023-09-10; all that is kept unless set
 */
export async function readJournal(store: StateStore, since = ''): Promise<JournalRead> {
  const keys = (await store.keys(journalPrefix))
    .flatMap((key) => {
      const read = readKey(key);
      return read === undefined || read.day < since ? [] : [{ key, ...read }];
    })
    .filter(({ kind }) => kind !== 'answers')
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const counts = new Map<string, number>();
  const inVain = new Map<string, AskedInVain>();
  const remarks: (Remark & { day: string })[] = [];
  const take: Partial<Record<Kind, (item: unknown, key: string, day: string) => void>> = {
    counts: (item) => addAll(counts, Counts.safeParse(item).data?.counts ?? {}),
    questions: (item, key, day) => {
      const name = key.slice(key.lastIndexOf('/') + 1);
      const { data } = InVain.safeParse(item);
      if (data !== undefined) inVain.set(name, foldIn(inVain.get(name), data, day));
    },
    remarks: (item, _key, day) => {
      const { data } = Remark.safeParse(item);
      if (data !== undefined) remarks.unshift({ ...data, day });
    },
  };
  for (let at = 0; at < keys.length; at += readAtOnce) {
    const some = keys.slice(at, at + readAtOnce);
    const items = await store.read(some.map(({ key }) => key));
    for (const { key, kind, day } of some) if (key in items) take[kind]?.(items[key], key, day);
  }
  const byTimes = [...inVain.values()].sort(
    (a, b) => b.times - a.times || (a.last < b.last ? 1 : -1),
  );
  return { counts, inVain: byTimes, remarks };
}

function addAll(sums: Map<string, number>, counts: Readonly<Record<string, number>>): void {
  for (const [name, times] of Object.entries(counts)) sums.set(name, (sums.get(name) ?? 0) + times);
}

/** The same question on a later day. */
const foldIn = (before: AskedInVain | undefined, item: InVain, day: string): AskedInVain => ({
  ...item,
  times: (before?.times ?? 0) + item.times,
  first: before?.first ?? day,
  last: day,
});
