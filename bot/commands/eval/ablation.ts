import { allSignals, type Signals } from '../../../knowledge/search';
import { askAll } from './ask';
import { understandWith, type Engine } from './engine';
import { alignTable } from './print';
import { hitsAt1, shareOf, summarise } from './summary';
import type { Row } from './table';

const columns = ['hit@1', 'answered@1', 'hit@3', 'wrong@1', 'rejected'] as const;
type Shares = Record<(typeof columns)[number], number>;

/**
 * Each part of the search left out in turn, everything else as it is. The decision is tuned for all parts
 * together, so hit@1 shows best what a part knows.
 */
export function sayAblation(engine: Engine, rows: readonly Row[]): string {
  const sharesWithout = (signal?: keyof Signals): Shares => {
    const signals = signal === undefined ? allSignals : { ...allSignals, [signal]: false };
    const results = askAll(understandWith(engine, { signals }), rows);
    const summary = summarise(results);
    return {
      'hit@1': shareOf(hitsAt1(results)),
      'answered@1': shareOf(summary['answered@1']),
      'hit@3': shareOf(summary['hit@3']),
      'wrong@1': shareOf(summary['wrong@1']),
      rejected: shareOf(summary.rejected),
    };
  };
  const all = sharesWithout();
  const names = Object.keys(allSignals) as (keyof Signals)[];
  return alignTable([
    ['', ...columns],
    ['all', ...columns.map((column) => all[column].toFixed(1))],
    ...names.map((signal) => {
      const shares = sharesWithout(signal);
      return [
        `without ${signal}`,
        ...columns.map((column) => change(shares[column] - all[column])),
      ];
    }),
  ]);
}

/** Points gained or lost. */
const change = (points: number): string =>
  `${points < -0.05 ? '−' : '+'}${Math.abs(points).toFixed(1)}`;
