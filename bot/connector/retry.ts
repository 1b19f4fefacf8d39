import type { IncomingHttpHeaders } from 'node:http';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** What came of one attempt to send: an answer, or none. */
export type Attempt = Answer | Error;

/** Refused for now: nothing was delivered, so trying again is safe. */
const refused = [412, 429];
/** Whether it was delivered is not known: Teams asks to try these again. */
const ambiguous = [500, 502, 503, 504];
/** Nobody listened, so nothing was delivered. */
const unreached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

const retriesWhenSafe = 3;
/** A reply that appears twice is better than none, three times is not. */
const retriesWhenAmbiguous = 1;
const firstPauseMs = 400;

/**
 * How long to wait before the next attempt; undefined when there shall be none.
 *
 * @param retries - how many there were
 * @param random - between 0 and 1, so that many replies do not come back at once
 */
export function pauseBefore(attempt: Attempt, retries: number, random: number): number | undefined {
  if (retries >= retriesFor(attempt)) return undefined;
  return retryAfter(attempt) ?? firstPauseMs * 2 ** retries * (0.5 + random / 2);
}

/** Whether an answer ends the matter: the reply was taken, or refused for good. */
export const isFinal = ({ status }: Answer): boolean =>
  !refused.includes(status) && !ambiguous.includes(status);

function retriesFor(attempt: Attempt): number {
  if (attempt instanceof Error) {
    return unreached.includes(codeOf(attempt)) ? retriesWhenSafe : retriesWhenAmbiguous;
  }
  if (refused.includes(attempt.status)) return retriesWhenSafe;
  return ambiguous.includes(attempt.status) ? retriesWhenAmbiguous : 0;
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

/** The header's seconds or date, in milliseconds from now. */
function retryAfter(attempt: Attempt): number | undefined {
  const header = attempt instanceof Error ? undefined : attempt.headers['retry-after'];
  if (header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1_000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
