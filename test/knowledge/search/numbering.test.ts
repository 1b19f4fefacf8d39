import { createNumbering, createTally } from '../../../knowledge/search/numbering';

test('numbers get places in the order in which they come', () => {
  const numbering = createNumbering(2);
  expect([7, 9, 7, 11, 13, 15].map(numbering.add)).toEqual([0, 1, 0, 2, 3, 4]);
  expect([7, 15, 8].map(numbering.placeOf)).toEqual([0, 4, -1]);
  expect([...numbering.numbers()]).toEqual([7, 9, 11, 13, 15]);
});

test('thousands of numbers keep their places while it grows', () => {
  const numbering = createNumbering(1);
  const numbers = Array.from({ length: 5_000 }, (_, k) => k * 7_919);
  for (const number of numbers) numbering.add(number);
  expect(numbers.every((number, place) => numbering.placeOf(number) === place)).toBe(true);
});

test('a tally counts each text afresh', () => {
  const tally = createTally(5);
  const counted: [number, number][] = [];
  tally.count([3, 1, 3], (place, count) => counted.push([place, count]));
  tally.count([3], (place, count) => counted.push([place, count]));
  expect(counted).toEqual([
    [3, 2],
    [1, 1],
    [3, 1],
  ]);
});
