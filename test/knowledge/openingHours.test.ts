import { openingAt, sayHours, sayOpening, sayTime } from '../../knowledge/openingHours';
import type { Hours } from '../../knowledge/schema/directory';
import { createTranslate } from '../../locales';

const week: [string, string][] = [
  ['08:45', '11:30'],
  ['13:30', '16:30'],
];
const hours: Hours = {
  monday: week,
  tuesday: week,
  wednesday: week,
  thursday: week,
  friday: [
    ['08:45', '11:30'],
    ['13:30', '15:30'],
  ],
};
const translate = createTranslate();

test.each([
  ['2023-09-04T06:44:00Z', { open: false, next: { day: '2023-09-04', at: '08:45' } }],
  ['2023-09-04T06:45:00Z', { open: true, until: '11:30' }],
  ['2023-09-04T09:30:00Z', { open: false, next: { day: '2023-09-04', at: '13:30' } }],
  ['2023-09-04T14:29:59Z', { open: true, until: '16:30' }],
  ['2023-09-04T14:30:00Z', { open: false, next: { day: '2023-09-05', at: '08:45' } }],
  ['2023-09-08T13:30:00Z', { open: false, next: { day: '2023-09-11', at: '08:45' } }],
])('at %s the office is %o', (instant, opening) => {
  expect(openingAt(hours, [], new Date(instant))).toEqual(opening);
});

test('winter time moves the opening by an hour of UTC', () => {
  expect(openingAt(hours, [], new Date('2023-10-30T07:44:00Z')).open).toBe(false);
  expect(openingAt(hours, [], new Date('2023-10-30T07:45:00Z')).open).toBe(true);
});

test('on a closed day nothing opens, and the next day is named', () => {
  const opening = openingAt(hours, ['2023-11-01'], new Date('2023-11-01T09:00:00Z'));
  expect(opening).toEqual({ open: false, next: { day: '2023-11-02', at: '08:45' } });
});

test('an office without hours never opens', () => {
  expect(openingAt({}, [], new Date('2023-09-04T09:00:00Z'))).toEqual({ open: false });
});

test('the week is said on one line, equal days together', () => {
  expect(sayHours(hours, 'en', translate).replaceAll('\u00a0', ' ')).toBe(
    'Monday to Thursday 8.45 am to 11.30 am and 1.30 pm to 4.30 pm; Friday 8.45 am to 11.30 am and 1.30 pm to 3.30 pm',
  );
  expect(sayHours(hours, 'fr', translate).replaceAll('\u00a0', ' ')).toBe(
    'du lundi au jeudi de 8 h 45 à 11 h 30 et de 13 h 30 à 16 h 30 ; le vendredi de 8 h 45 à 11 h 30 et de 13 h 30 à 15 h 30',
  );
});

test('a question at night is told when the office opens', () => {
  const said = sayOpening(hours, undefined, new Date('2023-09-08T20:00:00Z'), 'fr', translate);
  expect(said.replaceAll('\u00a0', ' ')).toBe(
    'C’est fermé en ce moment ; réouverture lundi 11 septembre 2023 à 8 h 45.',
  );
});

test('full hours need no minutes', () => {
  expect(sayTime('12:00', 'en')).toBe('12\u00a0pm');
  expect(sayTime('14:00', 'fr')).toBe('14\u00a0h');
});
