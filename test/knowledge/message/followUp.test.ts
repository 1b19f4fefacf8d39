import { inContext, leaningOf, withoutCorrection } from '../../../knowledge/message/followUp';
import type { Found } from '../../../knowledge/search';

const found = (none: number, ranked: Record<string, number>): Found => ({
  none,
  ranked: Object.entries(ranked).map(([id, confidence]) => ({ id, confidence })),
});
const isNear = (id: string): boolean => id.startsWith('card');

test('an elliptic question is understood together with the one before', () => {
  const { ranked } = inContext({
    own: found(0.9, { 'card-price': 0.05 }),
    joint: found(0, { 'card-get': 0.5, 'card-price': 0.5 }),
    answered: ['card-get'],
    isNear,
    leaning: 1.3,
  });
  expect(ranked[0]?.id).toBe('card-price');
});

test('a message that is clear on its own stands on its own', () => {
  const own = found(0.01, { hours: 0.97 });
  const joint = found(0, { 'card-get': 1 });
  expect(inContext({ own, joint, answered: [], isNear, leaning: 1.3 })).toBe(own);
});

test('a message about something else is not dragged back', () => {
  const { none } = inContext({
    own: found(1, {}),
    joint: found(0, { 'card-get': 1 }),
    answered: ['card-get'],
    isNear,
    leaning: 0.6,
  });
  expect(none).toBeGreaterThan(0.6);
});

test.each(['et pour les apprentis ?', 'and where do I get it?', 'combien ?'])(
  '“%s” leans on what went before',
  (message) => {
    expect(leaningOf(message)).toBeGreaterThan(1);
  },
);

test('a long message of its own leans less', () => {
  expect(
    leaningOf('Je voudrais savoir comment obtenir une carte de lecteur pour mon fils'),
  ).toBeLessThan(1);
});

test.each([
  ['non, je parlais de la carte', 'la carte'],
  ['no, I meant the opening hours', 'the opening hours'],
  ['pardon, je voulais dire le prix', 'le prix'],
  ['non pas le mot de passe, la carte', 'la carte'],
  ['not the password, the card', 'the card'],
  ['Non, pas la carte mais le certificat', 'le certificat'],
])('“%s” corrects itself', (message, text) => {
  expect(withoutCorrection(message)).toBe(text);
});

test('a plain message corrects nothing', () => {
  expect(withoutCorrection('No card?')).toBe('No card?');
});

test.each([
  ['but what do I do now', 'what do I do now'],
  ['But, I am a foreigner', 'I am a foreigner'],
  ['but i’m an exchange student', 'i’m an exchange student'],
  ['BUT what do I do', 'BUT what do I do'],
  ['but 2 what do I do', 'but 2 what do I do'],
])('« %s » is read as « %s »', (message, meant) => {
  expect(withoutCorrection(message)).toBe(meant);
});
