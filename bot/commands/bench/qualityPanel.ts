import type { Language } from '../../../knowledge';
import type { EngineRow, Frame } from './panel';
import { shareOf, type Quality } from './quality';
import { element, line, text } from './svg';

const barHeight = 15;
const colours = { own: ['#0969da', '#b6d7ff'], other: ['#6e7781', '#d8dee4'] } as const;
const offsets: Record<Language, number> = { fr: -barHeight - 1, en: 1 };

/** Bars: the right entry first (dark) and among the first three (light), both languages, fewest entries. */
export function qualityPanel(rows: readonly EngineRow[], frame: Frame): string {
  const { left, width, top, rowHeight } = frame;
  const bottom = top + rows.length * rowHeight;
  const x = (percent: number): number => left + (width * percent) / 100;
  const entries = rows[0]?.[0]?.entries ?? 0;
  const grid = [0, 25, 50, 75, 100].flatMap((percent) => [
    line(x(percent), top, x(percent), bottom, { stroke: '#eaeef2' }),
    text(x(percent), bottom + 18, `${percent} %`, { 'text-anchor': 'middle', fill: '#57606a' }),
  ]);
  return [
    text(left, top - 14, `Right entry found, ${entries.toLocaleString('en')} entries`, {
      'font-weight': 600,
    }),
    ...grid,
    ...rows.flatMap((row, at) => bars(row, top + (at + 0.5) * rowHeight, left, x)),
    legend(left, bottom + 44),
  ].join('\n');
}

function bars(
  [measured]: EngineRow,
  middle: number,
  left: number,
  x: (percent: number) => number,
): string[] {
  if (measured === undefined) return [];
  const [dark, light] = measured.own ? colours.own : colours.other;
  return (['fr', 'en'] as const).flatMap((language) => {
    const y = middle + offsets[language];
    const quality = measured.quality[language];
    const first = shareOf(quality.first, quality);
    const three = shareOf(quality.firstThree, quality);
    const bar = (percent: number, fill: string): string =>
      element('rect', { x: left, y, width: x(percent) - left, height: barHeight, fill });
    const inside = { fill: '#ffffff', 'font-size': 11 };
    return [
      bar(Math.max(first, three), light),
      bar(first, dark),
      text(left + 5, y + 11.5, said(language, quality), inside),
    ];
  });
}

const said = (language: Language, quality: Quality): string =>
  `${language} ${shareOf(quality.first, quality).toFixed(1)}`;

const legend = (left: number, y: number): string =>
  [
    element('rect', { x: left, y: y - 9, width: 10, height: 10, fill: colours.own[0] }),
    text(left + 15, y, 'first'),
    element('rect', { x: left + 60, y: y - 9, width: 10, height: 10, fill: colours.own[1] }),
    text(left + 75, y, 'among the first three (every need)'),
  ].join('\n');
