import { createRate } from '../../../bot/directline/rate';

let time = 0;
const rate = createRate(6, () => new Date(time));
const tries = (count: number, key: string) => Array.from({ length: count }, () => rate(key));

it('lets a minute’s share pass at once, then one at a time', () => {
  expect(tries(7, 'a')).toEqual([0, 0, 0, 0, 0, 0, 10]);
  time += 4_000;
  expect(rate('a')).toBe(6);
  time += 6_000;
  expect(tries(2, 'a')).toEqual([0, 10]);
});

it('counts each key for itself', () => {
  expect(rate('b')).toBe(0);
});

it('forgets keys that have their whole share again', () => {
  for (let key = 0; key < 20_000; key += 1) expect(rate(`visitor ${key}`)).toBe(0);
  expect(tries(6, 'visitor 5').at(-1)).toBe(10);
  time += 60_000;
  expect(tries(7, 'visitor 5').at(-1)).toBe(10);
});
