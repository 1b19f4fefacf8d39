import type { Bar, Language } from '../../knowledge';
import { createScale, monthsIn, type Scale } from './scale';

/** A phone shows it at nearly this width, so that its words can be read there. */
const width = 340;
const margin = 12;
const top = 34;
const rowHeight = 68;
const axisHeight = 32;
const barHeight = 12;

const ink = '#1b2433';
const quiet = '#566072';
const line = '#dfe3ea';
const red = '#c8102e';
const colours: Record<Bar['state'], string> = {
  open: '#1d3557',
  notYet: '#8fa6c4',
  closed: '#c3c9d3',
  past: '#c3c9d3',
};

interface Occasion {
  /** Such as 2023-09-10. */
  today: string;
  language: Language;
  /** On the mark. */
  todayLabel: string;
}

/** A student's windows one below the other, with today across them, as SVG in Open Sans. */
export function drawTimeline(bars: readonly Bar[], occasion: Occasion): string {
  const height = top + bars.length * rowHeight + axisHeight;
  const scale = createScale(bars, occasion.today, margin, width - margin);
  const bottom = height - axisHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Open Sans" font-size="14">`,
    `<defs><linearGradient id="on"><stop offset="0.7" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#fff"/></linearGradient></defs>`,
    `<rect width="${width}" height="${height}" rx="8" fill="#fff"/>`,
    ...drawMonths(scale, bottom, occasion.language),
    ...bars.map((bar, row) => drawBar(bar, top + row * rowHeight, scale)),
    drawToday(scale.at(occasion.today), bottom, occasion.todayLabel),
    ...bars.map((bar, row) => nameBar(bar, top + row * rowHeight)),
    '</svg>',
  ].join('\n');
}

function drawMonths(scale: Scale, bottom: number, language: Language): string[] {
  return monthsIn(scale, language).flatMap(({ day, name }) => {
    const x = scale.at(day);
    return [
      `<line x1="${x}" x2="${x}" y1="${top - 8}" y2="${bottom}" stroke="${line}"/>`,
      `<text x="${x}" y="${bottom + 20}" fill="${quiet}" font-size="13" text-anchor="${anchorAt(x)}">${escape(name)}</text>`,
    ];
  });
}

/** A window without closing day fades out. */
function drawBar({ opens, closes, state }: Bar, y: number, scale: Scale): string {
  const x = scale.at(opens);
  const end = closes === undefined ? width - margin : scale.after(closes);
  const box = `x="${x}" y="${y + 44}" width="${Math.max(4, end - x)}" height="${barHeight}"`;
  return [
    `<rect ${box} rx="${closes === undefined ? 0 : 3}" fill="${colours[state]}"/>`,
    closes === undefined ? `<rect ${box} fill="url(#on)"/>` : '',
  ].join('');
}

/** Over the lines, whose colour must not run through the letters. */
const halo = 'stroke="#fff" stroke-width="5" stroke-linejoin="round" paint-order="stroke"';

const nameBar = ({ label, days }: Bar, y: number): string =>
  `<text x="${margin}" y="${y + 16}" fill="${ink}" font-weight="600" ${halo}>${escape(label)}</text>` +
  `<text x="${margin}" y="${y + 35}" fill="${quiet}" font-size="13" ${halo}>${escape(days)}</text>`;

function drawToday(x: number, bottom: number, label: string): string {
  return [
    `<line x1="${x}" x2="${x}" y1="24" y2="${bottom}" stroke="${red}" stroke-width="2"/>`,
    `<text x="${x}" y="18" fill="${red}" font-size="13" font-weight="600" text-anchor="${anchorAt(x)}">${escape(label)}</text>`,
  ].join('');
}

/** Near an edge a word goes inwards. */
const anchorAt = (x: number): string =>
  x < width / 6 ? 'start' : x > (width * 5) / 6 ? 'end' : 'middle';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
