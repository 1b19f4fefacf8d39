import { partsOf, type FindPart } from '../../../knowledge/message/needs';

const find: FindPart = (part, before) => {
  if (/carte|card/i.test(part)) return [{ id: 'card', confidence: 0.9 }];
  if (/livre|book/i.test(part)) return [{ id: 'book', confidence: 0.8 }];
  if (/ticket/i.test(part)) {
    return [
      { id: 'ticket', confidence: 0.7 },
      { id: 'seat', confidence: 0.2 },
    ];
  }
  const unclear = [
    { id: 'price', confidence: 0.4 },
    { id: 'hours', confidence: 0.3 },
  ];
  return before === undefined ? unclear : [{ ...before, confidence: 0.45 }, ...unclear];
};
const idsOf = (matches: readonly { id: string }[]): string[] => matches.map(({ id }) => id);

test.each([
  'Combien coûte la carte ? Et comment prolonger un livre ?',
  'où faire ma carte et comment rendre un livre',
  'what does the card cost, and how do I renew a book?',
])('%s asks two things', (message) => {
  expect(idsOf(partsOf(message, find).asked)).toEqual(['card', 'book']);
});

test('what a second question may mean instead is mentioned', () => {
  const { asked, mentioned } = partsOf('Où est ma carte, et combien coûte un ticket ?', find);
  expect(idsOf(asked)).toEqual(['card', 'ticket']);
  expect(idsOf(mentioned)).toEqual(['seat']);
});

test.each([
  'j’ai perdu ma carte et mon chien',
  'comment avoir une carte et la garder',
  'Où est la carte ?',
])('%s asks one', (message) => {
  expect(partsOf(message, find).asked).toEqual([]);
});

test('a thing told beside the question is mentioned', () => {
  const { asked, mentioned } = partsOf('J’ai rendu mon livre. Et ma carte, elle marche ?', find);
  expect(asked).toEqual([]);
  expect(idsOf(mentioned)).toContain('book');
});

test.each([
  'Où faire ma carte ? Et comment payer tout ça ?',
  'How do I get a card, and when must I pay?',
])('%s mentions what its unclear question may mean, but not what is asked clearly', (message) => {
  const { asked, mentioned } = partsOf(message, find);
  expect(asked).toEqual([]);
  expect(idsOf(mentioned)).toEqual(['price', 'hours', 'card']);
});

test('a story is not cut to pieces', () => {
  const story = 'Bonjour, ma carte, mon livre, ma ville, ma rue, mon chat, mon chien, tout a brûlé';
  expect(partsOf(story, find)).toEqual({ asked: [], mentioned: [] });
});
