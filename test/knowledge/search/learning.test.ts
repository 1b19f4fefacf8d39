import { hashOf } from '../../../knowledge/search/hash';
import { createClassify } from '../../../knowledge/search/model';
import { train } from '../../../knowledge/search/train';

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
