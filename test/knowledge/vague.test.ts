import type { Document } from '../../knowledge/search';
import { createShareOut } from '../../knowledge/vague';

const both = (text: string) => ({ fr: text, en: text });
const document = (id: string, means?: Document['means']): Document => ({
  id,
  topic: 'any',
  question: both(id),
  answer: both(''),
  wordings: { fr: [], en: [] },
  means,
});
const shareOut = createShareOut([
  document('card-price'),
  document('card-lost'),
  document('hours'),
  document('vague:card', ['card-price', 'card-lost']),
  document('vague:start', 'situation'),
]);
const found = (ranked: Record<string, number>, none = 0) => ({
  none,
  ranked: Object.entries(ranked).map(([id, confidence]) => ({ id, confidence })),
});

test('what a vague message may mean shares its likelihood, so that none is sure', () => {
  const { ranked } = shareOut('the card', found({ 'vague:card': 0.9, 'card-lost': 0.05 }));
  expect(ranked.map(({ id }) => id)).toEqual(['card-lost', 'card-price']);
  const [lost, price] = ranked.map(({ confidence }) => confidence);
  expect(lost).toBeCloseTo(0.493, 2);
  expect(price).toBeCloseTo(0.457, 2);
});

test('the entry named first comes first', () => {
  const { ranked } = shareOut('card', found({ 'vague:card': 1 }));
  expect(ranked.map(({ id }) => id)).toEqual(['card-price', 'card-lost']);
});

test('a message that needs the situation says how likely that is', () => {
  const { guided, ranked } = shareOut('how?', found({ 'vague:start': 0.8, hours: 0.2 }));
  expect(guided).toBeCloseTo(0.8);
  expect(ranked.map(({ id }) => id)).toEqual(['hours']);
});

test('a longer message is not vague: the rest of what was found counts', () => {
  const message = 'my student card does not open the door of the library any more';
  const { ranked, none } = shareOut(message, found({ 'vague:card': 0.5, 'card-lost': 0.4 }, 0.1));
  expect(ranked).toEqual([{ id: 'card-lost', confidence: 0.8 }]);
  expect(none).toBeCloseTo(0.2);
});
