import { createTranslate, LocaleError } from '../../locales';
import fr from '../../locales/fr.json';

test('both languages have the same sentences', () => {
  expect(() => createTranslate()).not.toThrow();
});

test('a sentence that one language lacks stops the start and is named', () => {
  const files = { fr: { 'a.b': 'oui' }, en: { 'a.b': 'yes', 'a.c': 'no' } };
  expect(() => createTranslate(files)).toThrow(
    new LocaleError('The locale files differ:\nfr.json lacks “a.c”'),
  );
});

test('a placeholder that one language lacks stops the start', () => {
  const files = { fr: { 'a.b': 'oui {{name}}' }, en: { 'a.b': 'yes' } };
  expect(() => createTranslate(files)).toThrow(
    'The locale files differ:\n“a.b” has other placeholders in fr.json than in en.json',
  );
});

test('a plural form that a language counts with is missed', () => {
  const files = { fr: { a_other: 'jours' }, en: { a_one: 'day', a_other: 'days' } };
  expect(() => createTranslate(files)).toThrow('fr.json lacks “a_many”\nfr.json lacks “a_one”');
});

test('each language counts in its own way', () => {
  const translate = createTranslate();
  expect(translate('fr', 'deadline.in', { count: 1 })).toBe('dans 1 jour');
  expect(translate('fr', 'deadline.in', { count: 3 })).toBe('dans 3 jours');
  expect(translate('en', 'deadline.in', { count: 3 })).toBe('in 3 days');
});

test('French puts a no-break space before its high punctuation, and curly apostrophes', () => {
  const wrong = Object.entries(fr).filter(([, text]) => / [:;?!»]|« |'/.test(text));
  expect(wrong).toEqual([]);
});
