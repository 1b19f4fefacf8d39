import { readPick } from '../../../knowledge/message/pick';

test.each([
  ['2', 1],
  ['la 2', 1],
  ['la deuxième', 1],
  ['the first one please', 0],
  ['n° 3', 2],
  ['option 1', 0],
  ['je prends la dernière', 2],
  ['the last one', 2],
])('“%s” takes place %d of three', (message, place) => {
  expect(readPick(message, 3)).toBe(place);
});

test.each(['aucune', 'none of these', 'Aucune de ces questions', 'non', 'rien de tout ça'])(
  '“%s” takes none',
  (message) => {
    expect(readPick(message, 3)).toBe('none');
  },
);

test.each(['4', 'BUT 2', 'yes', 'je veux payer en 2 fois', 'ma première année'])(
  '“%s” takes nothing of three',
  (message) => {
    expect(readPick(message, 3)).toBeUndefined();
  },
);

test('yes takes the only one', () => {
  expect(readPick('oui', 1)).toBe(0);
});

test('with nothing offered a number is a number', () => {
  expect(readPick('2', 0)).toBeUndefined();
});
