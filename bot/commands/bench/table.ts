import { percentile, type Measured } from './measure';
import { shareOf } from './quality';

const columns: readonly (readonly [string, (measured: Measured) => string])[] = [
  ['entries', ({ entries }) => entries.toLocaleString('en')],
  ['engine', ({ engine, own }) => (own ? `**${engine}**` : engine)],
  ['hit@1 fr / en', (measured) => percents(measured, 'first')],
  ['hit@3 fr / en', (measured) => percents(measured, 'firstThree')],
  ['index ms', ({ indexMs }) => Math.round(indexMs).toLocaleString('en')],
  ['p50 ms', ({ latency }) => duration(percentile(latency.all, 0.5))],
  ['p95 ms', ({ latency }) => duration(percentile(latency.all, 0.95))],
  ['p99 ms', ({ latency }) => duration(percentile(latency.all, 0.99))],
  ['heap MB', ({ heapMb }) => heapMb.toFixed(0)],
  ['RSS MB', ({ rssMb }) => rssMb.toFixed(0)],
  ['asked', ({ asked }) => String(asked)],
];

/** All that was measured, in Markdown. */
export const table = (all: readonly Measured[]): string =>
  markdown(
    columns.map(([title]) => title),
    all.map((measured) => columns.map(([, cell]) => cell(measured))),
  );

/** The second column holds words, to the left; all others go to the right. */
export const markdown = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [titles, titles.map((_, at) => (at === 1 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const percents = ({ quality }: Measured, count: 'first' | 'firstThree'): string =>
  [quality.fr, quality.en].map((each) => shareOf(each[count], each).toFixed(1)).join(' / ');

const duration = (ms: number): string =>
  ms < 10 ? ms.toFixed(2) : Math.round(ms).toLocaleString('en');
