import { percentile, type Measured } from './measure';

interface Goal {
  name: string;
  atMostMs: number;
  /** Held against the largest number of entries that was measured, else the smallest. */
  ofMost?: boolean;
  ms: (measured: Measured) => number;
}

const goals: readonly Goal[] = [
  {
    name: 'median, questions written with care',
    atMostMs: 0.5,
    ms: ({ latency }) => percentile(latency.clean, 0.5),
  },
  {
    name: '99th percentile, misspelt questions',
    atMostMs: 5,
    ms: ({ latency }) => percentile(latency.misspelt, 0.99),
  },
  {
    name: '95th percentile, all messages',
    atMostMs: 15,
    ofMost: true,
    ms: ({ latency }) => percentile(latency.all, 0.95),
  },
  { name: 'indexing and learning', atMostMs: 1_000, ms: ({ indexMs }) => indexMs },
];

/** One line a goal, met or not. @param all - one engine's, at least one */
export function goalLines(all: readonly Measured[]): string[] {
  const bySize = [...all].sort((a, b) => a.entries - b.entries);
  return goals.flatMap(({ name, atMostMs, ofMost, ms }) => {
    const measured = bySize.at(ofMost ? -1 : 0);
    if (measured === undefined) return [];
    const took = ms(measured);
    const verdict = took <= atMostMs ? 'met' : 'missed';
    const size = measured.entries.toLocaleString('en');
    return `- ${name}, ${size} entries: ${took.toFixed(2)} ms of ${atMostMs}, ${verdict}`;
  });
}
