import { findSlips } from '../../../knowledge/search/slips';

const slips = findSlips(
  new Map([
    ...['student', 'inscription', 'paper', 'studies', 'number'].map((word) => [word, 40] as const),
    ...['studnt', 'inscrepsion', 'inscreption', 'papper', 'studios', 'nubmer'].map(
      (word) => [word, 1] as const,
    ),
    ['studennt', 3],
    ['papier', 29],
    ['papierr', 1],
  ]),
);

test.each([
  ['a letter too few', 'studnt', 'student'],
  ['two letters swapped', 'nubmer', 'number'],
  ['a letter twice', 'papper', 'paper'],
  ['another vowel in a long word', 'inscreption', 'inscription'],
])('%s: “%s” stands for “%s”', (_what, slip, meant) => {
  expect(slips.get(slip)).toBe(meant);
});

test.each([
  ['another vowel in a word of some letters', 'studios'],
  ['two letters wrong', 'inscrepsion'],
  ['a word that is written so more often', 'studennt'],
  ['a word like one that is not frequent', 'papierr'],
])('%s is no slip: “%s”', (_what, word) => {
  expect(slips.has(word)).toBe(false);
});
