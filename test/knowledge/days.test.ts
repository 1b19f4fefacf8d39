import { dayOf, sayDay, sayRange } from '../../knowledge/days';

test.each([
  ['2023-07-04T21:59:59Z', '2023-07-04'],
  ['2023-07-04T22:00:00Z', '2023-07-05'],
  ['2023-12-31T22:59:59Z', '2023-12-31'],
  ['2023-12-31T23:00:00Z', '2024-01-01'],
])('at %s it is %s in Nîmes', (instant, day) => {
  expect(dayOf(new Date(instant))).toBe(day);
});

test('the first of a month is « 1er » in French', () => {
  expect(sayDay('2023-09-01', 'fr')).toBe('1er septembre 2023');
  expect(sayDay('2023-09-01', 'en')).toBe('1 September 2023');
});

test('a range says month and year once where they are the same', () => {
  expect(sayRange('2023-07-14', '2023-07-20', 'en')).toEqual(['14', '20 July 2023']);
  expect(sayRange('2023-09-01', '2023-09-05', 'fr')).toEqual(['1er', '5 septembre 2023']);
  expect(sayRange('2023-08-22', '2023-09-25', 'fr')).toEqual(['22 août', '25 septembre 2023']);
  expect(sayRange('2023-12-20', '2024-01-05', 'en')).toEqual([
    '20 December 2023',
    '5 January 2024',
  ]);
});
