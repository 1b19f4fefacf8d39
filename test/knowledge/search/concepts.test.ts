import { conceptsOf } from '../../../knowledge/search/concepts';

test.each([
  ['mon pere', 'my mother', 'parent'],
  ['payer en liquide', 'cash', 'cash'],
  ['je suis malvoyante', 'i am deaf', 'disability'],
  ['en trois fois', 'in monthly instalments', 'instalments'],
  ['perdu', 'stolen', 'lost'],
])('« %s » and “%s” speak of the same thing', (french, english, concept) => {
  expect(conceptsOf(french.split(' '))).toContain(concept);
  expect(conceptsOf(english.split(' '))).toContain(concept);
});

test('an expression counts only when all its words stand together', () => {
  expect(conceptsOf(['carte', 'verte', 'bancaire'])).not.toContain('bankcard');
});

test('a concept is named once', () => {
  expect(conceptsOf(['mother', 'father'])).toEqual(['parent']);
});
