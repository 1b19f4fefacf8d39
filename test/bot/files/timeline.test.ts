import { drawTimeline } from '../../../bot/files/timeline';
import type { Bar } from '../../../knowledge';

const summer: Bar = {
  label: 'Été & <plage>',
  days: 'du 5 au 20 juillet 2023',
  opens: '2023-07-05',
  closes: '2023-07-20',
  state: 'closed',
};
const autumn: Bar = {
  label: 'Rentrée',
  days: 'à partir du 22 août',
  opens: '2023-08-22',
  state: 'open',
};

const draw = (today: string, bars = [summer, autumn]): string =>
  drawTimeline(bars, { today, language: 'fr', todayLabel: 'aujourd’hui' });
/** Where today's line is, in pixels. */
const todayAt = (svg: string): number => Number(/<line x1="(\d+)"[^>]*#c8102e/.exec(svg)?.[1]);

test('windows are named in words that cannot break the picture', () => {
  expect(draw('2023-09-10')).toContain('Été &amp; &lt;plage&gt;');
  expect(draw('2023-09-10')).toContain('du 5 au 20 juillet 2023');
});

test('today moves across', () => {
  const places = ['2023-07-10', '2023-08-10', '2023-09-10'].map((today) => todayAt(draw(today)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(new Set(places).size).toBe(3);
});

test.each(['2022-12-01', '2024-06-30'])('%s has its place too', (today) => {
  expect(todayAt(draw(today))).toBeGreaterThan(0);
  expect(todayAt(draw(today))).toBeLessThan(340);
});

test('only a window without closing day fades out', () => {
  expect(draw('2023-09-10', [summer])).not.toContain('url(#on)');
  expect(draw('2023-09-10', [autumn])).toContain('url(#on)');
});
