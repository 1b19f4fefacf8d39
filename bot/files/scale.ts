import type { Bar, Language } from '../../knowledge';

/** From days to places across a picture. */
export interface Scale {
  first: string;
  last: string;
  /** Where a day begins, in pixels; days beyond the picture are at its edge. */
  at(day: string): number;
  /** Where it ends. */
  after(day: string): number;
}

const dayMs = 24 * 60 * 60 * 1_000;
/** What is shown of a window without closing day. */
const openEndMs = 30 * dayMs;
const paddingMs = 4 * dayMs;

/** A scale on which all the windows and today have their place. */
export function createScale(
  bars: readonly Bar[],
  today: string,
  left: number,
  right: number,
): Scale {
  const days = bars.flatMap(({ opens, closes }) => [
    msOf(opens),
    closes === undefined ? msOf(opens) + openEndMs : msOf(closes),
  ]);
  const from = Math.min(...days, msOf(today)) - paddingMs;
  const to = Math.max(...days, msOf(today)) + paddingMs;
  const place = (ms: number): number =>
    Math.round(
      Math.min(right, Math.max(left, left + ((ms - from) / (to - from)) * (right - left))),
    );
  return {
    first: new Date(from).toISOString().slice(0, 10),
    last: new Date(to).toISOString().slice(0, 10),
    at: (day) => place(msOf(day)),
    after: (day) => place(msOf(day) + dayMs),
  };
}

/** The months that begin on a scale, each name in short; every other one where they are many. */
export function monthsIn(
  { first, last }: Scale,
  language: Language,
): { day: string; name: string }[] {
  const name = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const found: { day: string; name: string }[] = [];
  const month = new Date(`${first.slice(0, 7)}-01`);
  for (;;) {
    month.setUTCMonth(month.getUTCMonth() + 1);
    const day = month.toISOString().slice(0, 10);
    if (day > last) break;
    found.push({ day, name: name.format(month) });
  }
  const step = Math.ceil(found.length / 10);
  return found.filter((_, index) => index % step === 0);
}

const msOf = (day: string): number => Date.parse(day);
