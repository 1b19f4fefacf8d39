import { setImmediate as nextRound } from 'node:timers/promises';

/**
 * Lets one piece of work begin in each round of the event loop. Without it all messages that came
 * in together are answered in one round, in which nobody's connection is accepted and no probe answered.
 */
export function createInLine(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => (last = last.then(() => nextRound()));
}
