import type { Result } from './score';

/** The measures of a table, in the order in which they are printed. */
export const measures = ['answered@1', 'hit@3', 'wrong@1', 'rejected', 'language'] as const;
export type Measure = (typeof measures)[number];

/** Of so many rows that a measure applies to, how many it holds for. */
export interface Rate {
  count: number;
  of: number;
}

export type Summary = Record<Measure, Rate>;

const valueOf: Record<Measure, (result: Result) => boolean | undefined> = {
  'answered@1': ({ answeredAt1 }) => answeredAt1,
  'hit@3': ({ hitAt3 }) => hitAt3,
  'wrong@1': ({ wrongAt1 }) => wrongAt1,
  rejected: ({ rejected }) => rejected,
  language: ({ language }) => language,
};

export function summarise(results: readonly Result[]): Summary {
  const rate = (measure: Measure): Rate => {
    const values = results.map(valueOf[measure]).filter((value) => value !== undefined);
    return { count: values.filter(Boolean).length, of: values.length };
  };
  return Object.fromEntries(measures.map((measure) => [measure, rate(measure)])) as Summary;
}

/** Rows in scope whose likeliest entry is right, whatever was decided. */
export function hitsAt1(results: readonly Result[]): Rate {
  const inScope = results.filter(({ row }) => row.needs.length > 0);
  const hits = inScope.filter(({ row, understanding }) => {
    const best = understanding.ranked[0]?.id;
    return best !== undefined && row.needs.flat().includes(best);
  });
  return { count: hits.length, of: inScope.length };
}

/** In percent. */
export const shareOf = ({ count, of }: Rate): number => (of === 0 ? 0 : (100 * count) / of);

/** Results by whatever tells them apart, in the order of first appearance. */
export function groupBy(
  results: readonly Result[],
  keyOf: (result: Result) => string,
): Map<string, Result[]> {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const key = keyOf(result);
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return groups;
}

/** A wrong entry that was given for a right one, and how often. */
export interface Confusion {
  wanted: string;
  given: string;
  count: number;
}

/** Entries answered outright where others were wanted, the most frequent first. */
export function confusionsOf(results: readonly Result[], atMost: number): Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const { row, given, answeredAt1, rejected } of results) {
    const [top] = given.answered;
    if (top === undefined || answeredAt1 === true || rejected === true) continue;
    const wanted = row.needs[0]?.join('|') ?? `nothing (${row.kind})`;
    const key = `${wanted} → ${top}`;
    const known = counts.get(key) ?? { wanted, given: top, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, atMost);
}
