import type { Measured } from './measure';
import { latencyPanel } from './latencyPanel';
import type { EngineRow } from './panel';
import { qualityPanel } from './qualityPanel';
import { element, text } from './svg';

const labels = 190;
const margin = 24;
const gap = 64;
const top = 104;
const rowHeight = 58;
const foot = 72;
const qualityWidth = 300;
const latencyWidth = 380;
const width = margin + labels + qualityWidth + gap + latencyWidth + margin;

/**
 * Draws quality and latency of all engines, one engine a row.
 *
 * @param caption - when and on what it was measured
 * @returns the text of an SVG file
 */
export function plot(all: readonly Measured[], caption: string): string {
  const rows = byEngine(all);
  const height = top + rows.length * rowHeight + foot;
  const frame = { top, rowHeight };
  const left = margin + labels;
  const parts = [
    element('rect', { width: '100%', height: '100%', fill: '#ffffff' }),
    text(margin, 34, 'The desk’s search beside the field', { 'font-size': 18, 'font-weight': 600 }),
    text(margin, 56, caption, { fill: '#57606a' }),
    ...rows.map((row, at) => label(row, top + (at + 0.5) * rowHeight)),
    qualityPanel(rows, { ...frame, left, width: qualityWidth }),
    latencyPanel(rows, { ...frame, left: left + qualityWidth + gap, width: latencyWidth }),
  ];
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': 'Quality and latency of the desk’s search beside other search libraries',
      'font-family': 'system-ui, -apple-system, Segoe UI, Helvetica, Arial, sans-serif',
      'font-size': 12,
      fill: '#1f2328',
    },
    `\n${parts.join('\n')}\n`,
  )}\n`;
}

function label([first]: EngineRow, middle: number): string {
  const weight = first?.own ? 600 : 400;
  return text(margin, middle + 4, first?.engine ?? '', { 'font-size': 13, 'font-weight': weight });
}

function byEngine(all: readonly Measured[]): EngineRow[] {
  const rows = new Map<string, Measured[]>();
  for (const measured of all) {
    rows.set(measured.engine, [...(rows.get(measured.engine) ?? []), measured]);
  }
  return [...rows.values()].map((row) => row.sort((a, b) => a.entries - b.entries));
}
