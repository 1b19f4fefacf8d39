import { allSignals, createExact, createSearch, type Signals } from '../../../knowledge/search';
import { loadFaq } from '../../support/faq';

const french = { fr: 0.98, en: 0.02 };
const english = { fr: 0.02, en: 0.98 };

async function search(signals?: Partial<Signals>): Promise<ReturnType<typeof createSearch>> {
  const { documents, lexicon } = await loadFaq();
  return createSearch(documents, lexicon, { signals: { ...allSignals, ...signals } });
}

const whole = search();

test.each([
  ['jusqu’à quelle heure êtes-vous ouverts ?', french, 'library-hours'],
  ['on peut garder les romans combien de semaines', french, 'loan-length'],
  ['j’ai perdu un de vos romans', french, 'book-lost'],
  ['ma carte de bibliothèque est perdue', french, 'card-lost'],
  ['what are the opening hours on Friday?', english, 'library-hours'],
  ['could I have the novel for one more week', english, 'loan-renewal'],
  ['how much does membership cost', english, 'card-price'],
])('%s', async (message, shares, id) => {
  expect((await whole)(message, shares).ranked[0]?.id).toBe(id);
});

test('misspelt words are corrected, and the correction is told', async () => {
  const { ranked, corrected } = (await whole)('what are the openning huors', english);
  expect(ranked[0]?.id).toBe('library-hours');
  expect(corrected).toBe('what are the opening hours');
});

test('a message in one language with words of the other is understood', async () => {
  const { ranked } = (await whole)('my carte de lecteur is perdue', { fr: 0.5, en: 0.5 });
  expect(ranked[0]?.id).toBe('card-lost');
});

test('confidences of the entries and of none add up to 1', async () => {
  const { ranked, none } = (await whole)('the card', english);
  const sum = ranked.reduce((total, { confidence }) => total + confidence, none);
  expect(sum).toBeCloseTo(1, 3);
});

test.each(['achetez des bitcoins maintenant', 'jkljkl hjkhjk', '???'])(
  '%s is answered by none',
  async (message) => {
    expect((await whole)(message, french).none).toBeGreaterThan(0.9);
  },
);

test.each(Object.keys(allSignals) as (keyof Signals)[])(
  'the search works without %s',
  async (signal) => {
    const { ranked } = (await search({ [signal]: false }))('I lost my card', english);
    expect(ranked[0]?.id).toBe('card-lost');
  },
);

test('questions alone will do, without wordings or glossary, in one language', async () => {
  const { documents } = await loadFaq();
  const bare = documents.map(({ id, topic, question, answer }) => ({
    id,
    topic,
    question: { fr: question.en, en: question.en },
    answer: { fr: answer.en, en: answer.en },
    wordings: { fr: [], en: [] },
  }));
  const find = createSearch(bare, { terms: [], negatives: { fr: [], en: [] } });
  expect(find('renew my loan', english).ranked[0]?.id).toBe('loan-renewal');
  expect(find('how do I cook rice', english).none).toBeGreaterThan(0.5);
});

test('one entry is enough', () => {
  const text = { fr: 'Où êtes-vous ?', en: 'Where are you?' };
  const [document] = [{ id: 'where', topic: 'all', question: text, answer: text }];
  const find = createSearch([{ ...document, wordings: { fr: [], en: [] } }], {
    terms: [],
    negatives: { fr: [], en: [] },
  });
  expect(find('where are you', english).ranked[0]?.id).toBe('where');
});

test('a question word for word belongs to its entry, whatever case, accents and signs', async () => {
  const exact = createExact((await loadFaq()).documents);
  expect(exact('HOW DO I RENEW A LOAN')).toBe('loan-renewal');
  expect(exact('durée d’emprunt !')).toBe('loan-length');
  expect(exact('how do I cook rice')).toBeUndefined();
});

test('a wording that two entries claim belongs to neither', async () => {
  const [one, two] = (await loadFaq()).documents;
  if (one === undefined || two === undefined) throw new Error('no entries');
  const wordings = { fr: [], en: ['both of them'] };
  const exact = createExact([
    { ...one, wordings },
    { ...two, wordings },
  ]);
  expect(exact('both of them')).toBeUndefined();
});
