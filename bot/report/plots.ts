import { escape } from '../web/document';
import { totalOf, upshots, type Shares } from './figures';
import type { Words } from './words';

const width = 320;
const height = 18;

/** One bar, as long as its questions are many, in the colours of what became of them. */
export function bar(shares: Shares, most: number): string {
  const scale = width / Math.max(1, most);
  let x = 0;
  const pieces = upshots.map((upshot) => {
    const length = shares[upshot] * scale;
    const piece = `<rect class="${upshot}" x="${round(x)}" width="${round(length)}" height="${height}"/>`;
    x += length;
    return shares[upshot] === 0 ? '' : piece;
  });
  // The figures stand beside it.
  return `<svg class="bar" viewBox="0 0 ${width} ${height}" aria-hidden="true">${pieces.join('')}</svg>`;
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const column = 26;
const tall = 160;
const foot = 20;

/** The hours of the day side by side. */
export function day(rows: readonly { name: string; shares: Shares }[], words: Words): string {
  const most = Math.max(1, ...rows.map(({ shares }) => totalOf(shares)));
  const columns = hours.map((hour) => {
    const shares = rows.find(({ name }) => name === String(hour))?.shares;
    return drawHour(hour, shares, tall / most);
  });
  const label = escape(words.say('staff.by.hour'));
  return `<svg class="day" viewBox="0 0 ${hours.length * column} ${tall + foot}" role="img" aria-label="${label}">${columns.join('')}</svg>`;
}

function drawHour(hour: number, shares: Shares | undefined, scale: number): string {
  const x = hour * column;
  let y = tall;
  const pieces = upshots.map((upshot) => {
    const high = (shares?.[upshot] ?? 0) * scale;
    y -= high;
    return high === 0
      ? ''
      : `<rect class="${upshot}" x="${x + 2}" y="${round(y)}" width="${column - 4}" height="${round(high)}"/>`;
  });
  return `${pieces.join('')}<text x="${x + column / 2}" y="${tall + foot - 5}" text-anchor="middle">${hour}</text>`;
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;

/** What the colours mean. */
export const legend = (words: Words): string =>
  `<ul class="legend">${upshots
    .map(
      (upshot) =>
        `<li><svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><rect class="${upshot}" width="12" height="12"/></svg> ${escape(words.upshot(upshot))}</li>`,
    )
    .join('')}</ul>`;
