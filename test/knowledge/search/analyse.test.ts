import { createAnalyse } from '../../../knowledge/search/analyse';

const stemsOf = (text: string, language: 'fr' | 'en'): string[] =>
  createAnalyse(language)(text).map(({ stem }) => stem);

test('words of one family have one stem', () => {
  expect(new Set(stemsOf('inscription inscriptions', 'fr')).size).toBe(1);
  expect(new Set(stemsOf('register registers registered', 'en')).size).toBe(1);
});

test('abbreviations of phones are written out in their own language', () => {
  expect(createAnalyse('fr')('slt jpeu venir').map(({ word }) => word)).toEqual([
    'salut',
    'je',
    'peux',
    'venir',
  ]);
  expect(createAnalyse('en')('pls').map(({ word }) => word)).toEqual(['please']);
});

test('words that every question has count less', () => {
  const [where, card] = createAnalyse('fr')('la carte');
  expect(where?.weight).toBeLessThan(card?.weight ?? 0);
});
