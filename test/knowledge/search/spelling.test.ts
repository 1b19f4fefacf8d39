import { editDistance } from '../../../knowledge/search/distance';
import { soundOf } from '../../../knowledge/search/phonetics';
import { createCorrect } from '../../../knowledge/search/spelling';

const correct = createCorrect(
  new Map(
    [
      'inscription',
      'certificat',
      'scolarite',
      'attestation',
      'carte',
      'paiement',
      'password',
      'slot',
    ].map((word) => [word, 5]),
  ),
);

test.each([
  ['a letter too few', 'certifcat', 'certificat'],
  ['a letter too many', 'paiementt', 'paiement'],
  ['a wrong letter', 'scolqrite', 'scolarite'],
  ['two letters swapped', 'inscritpion', 'inscription'],
  ['the first two letters swapped', 'lsot', 'slot'],
  ['spelt by ear', 'inscripsion', 'inscription'],
  ['spelt by ear', 'atestasion', 'attestation'],
  ['two letters swapped in English', 'passwrod', 'password'],
])('%s: %s becomes %s', (_what, misspelt, word) => {
  expect(correct(misspelt)).toBe(word);
});

test.each(['carte', 'car', 'bonjour', 'P230123456', 'plot'])('%s is left alone', (word) => {
  expect(correct(word)).toBeUndefined();
});

test.each([
  ['carte', 'carte', 0],
  ['carte', 'crate', 1],
  ['carte', 'cart', 1],
  ['carte', 'porte', 2],
])('%s and %s are %d apart', (a, b, distance) => {
  expect(editDistance(a, b, 3)).toBe(distance);
});

test('a distance beyond the limit is only that', () => {
  expect(editDistance('inscription', 'remboursement', 2)).toBe(3);
});

test('a swap costs one wherever it stands', () => {
  expect(editDistance('ab', 'ba', 2)).toBe(1);
});

test.each([
  ['inscripsion', 'inscription'],
  ['foto', 'photo'],
  ['kan', 'quand'],
  ['demenajer', 'demenager'],
])('%s sounds like %s', (a, b) => {
  expect(soundOf(a)).toBe(soundOf(b));
});
