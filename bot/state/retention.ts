import type { Logger } from 'pino';
import { z } from 'zod';
import type { StateStore } from './stateStore';

/** What is remembered of students, and when it was used last; other items have rules of their own. */
const ofStudents = /^[^/]+\/(?:conversations|groups|users)\//;
const Used = z.looseObject({ usedAt: z.iso.datetime() });

const batch = 50;
const dayMs = 24 * 3_600_000;
const sweepMs = 6 * 3_600_000;

/**
 * Erases what is remembered of students whom nothing was heard of for so long.
 *
 * @returns how many items it erased
 */
export async function eraseSilent(store: StateStore, days: number, now: Date): Promise<number> {
  const keys = (await store.keys()).filter((key) => ofStudents.test(key));
  let erased = 0;
  for (let start = 0; start < keys.length; start += batch) {
    const items = await store.read(keys.slice(start, start + batch));
    const silent = Object.entries(items).filter(([, item]) => {
      const { data } = Used.safeParse(item);
      return data !== undefined && now.getTime() - Date.parse(data.usedAt) > days * dayMs;
    });
    erased += await store.deleteUnchanged(Object.fromEntries(silent));
  }
  return erased;
}

/**
 * Erases it now and every few hours from now on.
 *
 * @returns what stops it
 */
export function keepErasing(
  store: StateStore,
  days: number,
  now: () => Date,
  log: Logger,
): () => void {
  const sweep = async (): Promise<void> => {
    try {
      const erased = await eraseSilent(store, days, now());
      if (erased > 0) log.info({ erased }, 'silent students are forgotten');
    } catch (error) {
      log.error({ err: error }, 'silent students could not be forgotten');
    }
  };
  void sweep();
  const sweeping = setInterval(() => void sweep(), sweepMs).unref();
  return () => clearInterval(sweeping);
}
