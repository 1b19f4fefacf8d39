import { readTap } from '../../../bot/turn/readTap';

test('a button of the guided dialog says which question it answers', () => {
  expect(readTap({ guichet: { question: 'q-lp-um', option: 'yes' } })).toEqual({
    kind: 'option',
    question: 'q-lp-um',
    option: 'yes',
  });
});

test('a checklist says which steps are ticked, whatever the channel adds', () => {
  const value = {
    guichet: { checklist: 'lp-new-online', edition: 'second' },
    'step:ask-pass': 'true',
    'step:get-cvec': 'false',
    'step:wait-reply': true,
    tenant: 'x',
  };
  expect(readTap(value)).toEqual({
    kind: 'checklist',
    outcome: 'lp-new-online',
    edition: 'second',
    done: ['ask-pass', 'wait-reply'],
  });
});

test.each([
  undefined,
  null,
  'yes',
  7,
  [],
  {},
  { guichet: 'yes' },
  { guichet: {} },
  { guichet: { question: 'q-lp-um' } },
  { guichet: { question: 1, option: {} } },
  { guichet: { checklist: 'x'.repeat(101) } },
  { question: 'q-lp-um', option: 'yes' },
])('%j is no button of this bot', (value) => {
  expect(readTap(value)).toBeUndefined();
});
