import { hashOf } from '../../../knowledge/search/hash';
import { createClassify } from '../../../knowledge/search/model';
import { fromBytes, toBytes } from '../../../knowledge/search/prepared';
import { createSearch, prepare } from '../../../knowledge/search';
import { train } from '../../../knowledge/search/train';
import { loadFaq } from '../../support/faq';

const traitsOf = (text: string): number[][] => [text.split(' ').map(hashOf)];
const examples = [
  ['lost card', 0],
  ['card stolen', 0],
  ['lost my card', 0],
  ['opening hours', 1],
  ['hours on monday', 1],
  ['monday opening', 1],
].map(([text, label]) => ({ traits: traitsOf(String(text)), label: Number(label) }));

test('the classifier learns which words ask for what', () => {
  const classify = createClassify(train(examples, 2));
  const [card = 0, hours = 0] = classify(traitsOf('stolen card'));
  expect(card).toBeGreaterThan(0.8);
  expect(card + hours).toBeCloseTo(1);
});

test('words never seen leave it undecided', () => {
  const [card = 0] = createClassify(train(examples, 2))(traitsOf('weather'));
  expect(card).toBeCloseTo(0.5);
});

test('the same examples give the same classifier', () => {
  expect(train(examples, 2).weights).toEqual(train(examples, 2).weights);
});

test('what was learnt survives being kept', () => {
  const model = { ...train(examples, 2), fingerprint: 7 };
  expect(fromBytes(toBytes({ fr: model, en: model }))).toEqual({ fr: model, en: model });
});

test.each([
  ['nothing', new Uint8Array(0)],
  ['something else', new Uint8Array(400).fill(9)],
  ['half of it', toBytes({ fr: train(examples, 2), en: train(examples, 2) }).slice(0, 200)],
])('%s in the file is not taken for a classifier', (_what, bytes) => {
  expect(fromBytes(bytes)).toBeUndefined();
});

test('a search that learnt ahead of time finds the same', async () => {
  const { documents, lexicon } = await loadFaq();
  const shares = { fr: 0, en: 1 };
  const message = 'someone took my card';
  const prepared = prepare(documents, lexicon);
  expect(createSearch(documents, lexicon, { prepared })(message, shares)).toEqual(
    createSearch(documents, lexicon)(message, shares),
  );
});

test('what was learnt of other texts is not used', async () => {
  const { documents, lexicon } = await loadFaq();
  const fewer = documents.slice(1);
  const prepared = prepare(documents, lexicon);
  expect(createSearch(fewer, lexicon, { prepared })('lost card', { fr: 0, en: 1 })).toEqual(
    createSearch(fewer, lexicon)('lost card', { fr: 0, en: 1 }),
  );
});
