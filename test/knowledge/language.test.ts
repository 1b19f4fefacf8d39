import { createGuessLanguage, learnLanguages } from '../../knowledge/language';
import { loadFaq } from '../support/faq';

const guess = loadFaq().then(({ documents, lexicon: { negatives } }) => {
  const texts = (language: 'fr' | 'en'): string[] => [
    ...documents.flatMap(({ question, wordings }) => [question[language], ...wordings[language]]),
    ...negatives[language],
  ];
  return createGuessLanguage(learnLanguages({ fr: texts('fr'), en: texts('en') }));
});

test.each([
  'où est le guichet',
  'jai perdu ma carte',
  'c koi sa',
  'combien ça coûte ?',
  'merci',
  'slt cmt jfé pr minscrire',
  'mon login is down, je fais quoi',
])('« %s » is French', async (message) => {
  expect((await guess)(message).shares.fr).toBeGreaterThan(0.7);
});

test.each([
  'where is the desk',
  'i lost my card',
  'how much',
  'thanks',
  'wat do i need 2 bring pls',
  'my carte is perdue, what now',
])('“%s” is English', async (message) => {
  expect((await guess)(message).shares.en).toBeGreaterThan(0.7);
});

test.each(['CVEC ?', 'ENT', 'BUT', 'but ?', 'BUT 1', 'but3', 'but gea', '12345', 'ok', 'xyzzy'])(
  '%s could be either',
  async (message) => {
    const { shares, other } = (await guess)(message);
    expect(Math.max(shares.fr, shares.en)).toBeLessThan(0.9);
    expect(other).toBe(false);
  },
);

test.each([
  '¿dónde puedo obtener una tarjeta? gracias',
  'wo kann ich eine Karte bekommen?',
  'dove posso trovare la tessera, grazie',
  'كيف أسجل',
  '我的卡丢了',
  'где моя карта',
])('%s is neither', async (message) => {
  expect((await guess)(message).other).toBe(true);
});

test('without any texts the grammar words decide', () => {
  const bare = createGuessLanguage(learnLanguages({ fr: [], en: [] }));
  expect(bare('je ne sais pas où aller').shares.fr).toBeGreaterThan(0.9);
  expect(bare('I do not know where to go').shares.en).toBeGreaterThan(0.9);
});
