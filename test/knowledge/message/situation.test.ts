import { readSituation } from '../../../knowledge/message/situation';

test.each([
  ['licence pro, apprenticeship', { programme: 'lp', status: 'apprentice' }],
  ['jsui pris en licence pro', { programme: 'lp' }],
  [
    'admise en LP en formation initiale, jamais inscrite à l’UM',
    { programme: 'lp', status: 'initial', um_student_before: 'no' },
  ],
  ['J’ai accepté ma proposition Parcoursup en BUT 1', { programme: 'but1-parcoursup' }],
  [
    'I am moving up to the second year of the BUT in Nîmes as an apprentice',
    { programme: 'but-rereg', status: 'apprentice' },
  ],
  [
    'Admis en BUT 3 par eCandidat, étudiant classique',
    { programme: 'but23-new', admission: 'ecandidat', status: 'initial' },
  ],
  ['Erasmus student from Bologna', { programme: 'international' }],
  ['je suis en contrat pro', { status: 'prof' }],
  ['j’ai une RQTH', { disability: 'yes' }],
])('« %s » states a situation', (message, stated) => {
  const situation = readSituation(message);
  expect(situation.stated).toMatchObject(stated);
  expect(situation.only).toBe(true);
});

test('no contract means initial training', () => {
  expect(readSituation('licence pro sans alternance').stated.status).toBe('initial');
});

test('not being able to register online is told from preferring not to', () => {
  expect(readSituation('BUT 2, impossible en ligne pour moi').stated.online_possible).toBe('no');
  expect(readSituation('licence pro, je préfère venir au guichet').stated.mode).toBe('in-person');
});

test('wanting to register, without more, is a situation still to be found out', () => {
  expect(readSituation('Bonjour, je voudrais m’inscrire')).toEqual({ stated: {}, only: true });
});

test.each([
  'je suis en licence pro, je paie combien ?',
  'apprentice registration dates',
  'J’ai perdu ma carte d’apprenti',
  'what does an apprentice pay',
  'il me faut un certificat pour mon contrat d’apprentissage',
])('« %s » asks something', (message) => {
  expect(readSituation(message).only).toBe(false);
});
