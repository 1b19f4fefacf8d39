import { asksForProgress, readTicks } from '../../../knowledge';

test.each([
  'Où j’en suis ?',
  'ou jen suis',
  'où en suis-je ?',
  'j’en suis où',
  'qu’est-ce qu’il me reste à faire ?',
  'il me reste quoi',
  'ma checklist',
  'montre-moi mes étapes stp',
  'where am I?',
  'what’s left to do?',
  'show me my checklist',
  'where was I',
])('%s asks for the steps', (message) => {
  expect(asksForProgress(message)).toBe(true);
});

test.each([
  'où est l’IUT ?',
  'où en est mon dossier de bourse ?',
  'where is the school office?',
  'what is the CVEC?',
  'my card',
  '',
])('“%s” does not', (message) => {
  expect(asksForProgress(message)).toBe(false);
});

test.each([
  ['fait 1', true, [1]],
  ['Fait : 1, 3', true, [1, 3]],
  ['j’ai fait la 2', true, [2]],
  ['étape 2 faite', true, [2]],
  ['done 1 and 3', true, [1, 3]],
  ['step 4 is done', true, [4]],
  ['pas fait 2', false, [2]],
  ['not done 2', false, [2]],
])('%s ticks', (message, done, steps) => {
  expect(readTicks(message)).toEqual({ done, steps });
});

test.each(['1', 'fait', 'fait le 1er septembre', 'done', 'la CVEC est faite'])(
  '%s ticks nothing',
  (message) => {
    expect(readTicks(message)).toBeUndefined();
  },
);
