import { allSignals, type Signals } from '../../../knowledge/search';
import { askAll } from './ask';
import { understandWith, type Engine } from './engine';
import { alignTable } from './print';
import { summarise, type Rate, type Summary } from './summary';
import type { Row } from './table';

const shown = ['answered@1', 'hit@3', 'wrong@1', 'rejected'] as const;

/** Each part of the search left out in turn, everything else as it is. */
export function sayAblation(engine: Engine, rows: readonly Row[]): string {
  const without = (signal?: keyof Signals): Summary => {
    const signals = signal === undefined ? allSignals : { ...allSignals, [signal]: false };
    return summarise(askAll(understandWith(engine, { signals }), rows));
  };
  const all = without();
  const names = Object.keys(allSignals) as (keyof Signals)[];
  return alignTable([
    ['', ...shown],
    ['all', ...shown.map((measure) => percent(all[measure]))],
    ...names.map((signal) => {
      const summary = without(signal);
      return [
        `without ${signal}`,
        ...shown.map((measure) => change(summary[measure], all[measure])),
      ];
    }),
  ]);
}

const share = ({ count, of }: Rate): number => (of === 0 ? 0 : (100 * count) / of);
const percent = (rate: Rate): string => share(rate).toFixed(1);

/** Points gained or lost. */
function change(rate: Rate, before: Rate): string {
  const points = share(rate) - share(before);
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`;
}
