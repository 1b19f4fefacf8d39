import { percentile, type Measured } from './measure';
import type { EngineRow, Frame } from './panel';
import { element, line, text } from './svg';

/** Powers of ten, ms. */
const [fastest, slowest] = [-2, 4];
const shades = {
  own: ['#0969da', '#54a3ff', '#9cc9ff'],
  other: ['#424a53', '#8c959f', '#bcc4cd'],
} as const;
const spread = 15;

/** Lines from the median to the 99th percentile with a dot at the 95th, one a size of the entries. */
export function latencyPanel(
  rows: readonly EngineRow[],
  { left, width, top, rowHeight }: Frame,
): string {
  const bottom = top + rows.length * rowHeight;
  const x = (ms: number): number => {
    const power = Math.min(slowest, Math.max(fastest, Math.log10(ms)));
    return left + (width * (power - fastest)) / (slowest - fastest);
  };
  const powers = Array.from({ length: slowest - fastest + 1 }, (_, at) => 10 ** (fastest + at));
  const grid = powers.flatMap((ms) => [
    line(x(ms), top, x(ms), bottom, { stroke: '#eaeef2' }),
    text(x(ms), bottom + 18, duration(ms), { 'text-anchor': 'middle', fill: '#57606a' }),
  ]);
  return [
    text(left, top - 14, 'Time for one message, by number of entries (logarithmic)', {
      'font-weight': 600,
    }),
    ...grid,
    ...rows.flatMap((row, at) => ranges(row, top + (at + 0.5) * rowHeight, x)),
    text(left, bottom + 44, 'line: median to 99th percentile · dot: 95th percentile'),
  ].join('\n');
}

const duration = (ms: number): string =>
  ms >= 1_000 ? `${ms / 1_000} s` : ms < 1 ? `${ms} ms` : `${ms.toFixed(0)} ms`;

const ranges = (row: EngineRow, middle: number, x: (ms: number) => number): string[] =>
  row.flatMap((measured, at) =>
    range(measured, at, middle + (at - (row.length - 1) / 2) * spread, x),
  );

function range(measured: Measured, at: number, y: number, x: (ms: number) => number): string[] {
  const { all } = measured.latency;
  const [from, dot, to] = [
    x(percentile(all, 0.5)),
    x(percentile(all, 0.95)),
    x(percentile(all, 0.99)),
  ];
  const stroke = (measured.own ? shades.own : shades.other)[at] ?? '#8c959f';
  const size = measured.entries.toLocaleString('en');
  return [
    line(from, y, to, y, { stroke, 'stroke-width': 3, 'stroke-linecap': 'round' }),
    element('circle', { cx: dot, cy: y, r: 4.5, fill: stroke }),
    text(from - 8, y + 4, size, { 'text-anchor': 'end', 'font-size': 10, fill: '#57606a' }),
  ];
}
