import { tooMany } from './fault';

/** Counts one event for the key; 0 when it may pass, else the whole seconds to wait. */
export type Rate = (key: string) => number;

interface Bucket {
  tokens: number;
  filledAt: number;
}

const keysBeforeSweep = 10_000;

/**
 * Limits events to so many a minute and key, as a bucket that refills steadily: a burst up to the
 * whole minute's share is allowed.
 */
export function createRate(perMinute: number, now: () => Date): Rate {
  const buckets = new Map<string, Bucket>();
  const perMs = perMinute / 60_000;

  return (key) => {
    const time = now().getTime();
    if (buckets.size >= keysBeforeSweep) forgetFull(buckets, perMinute, perMs, time);
    const bucket = buckets.get(key) ?? { tokens: perMinute, filledAt: time };
    const elapsed = Math.max(0, time - bucket.filledAt);
    const tokens = Math.min(perMinute, bucket.tokens + elapsed * perMs);
    const passes = tokens >= 1;
    buckets.set(key, { tokens: passes ? tokens - 1 : tokens, filledAt: time });
    return passes ? 0 : Math.ceil((1 - tokens) / perMs / 1000);
  };
}

/** @throws DirectLineFault 429 when there are seconds to wait */
export function pass(seconds: number): void {
  if (seconds > 0) throw tooMany(seconds);
}

/** A full bucket says no more than none. */
function forgetFull(buckets: Map<string, Bucket>, full: number, perMs: number, time: number): void {
  for (const [key, { tokens, filledAt }] of buckets) {
    if (tokens + (time - filledAt) * perMs >= full) buckets.delete(key);
  }
}
