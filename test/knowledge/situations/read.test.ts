import type { Guide } from '../../../knowledge';
import { frozenGuide } from '../../support/guide';

let guide: Guide;

beforeAll(async () => {
  guide = await frozenGuide();
});

/** The option a message chooses, `?` for « je ne sais pas », `-` when it is no answer. */
const chosen = (question: string, message: string): string => {
  const reading = guide.read(question, message);
  if (reading === undefined) return '-';
  return reading.kind === 'unsure' ? '?' : reading.option;
};

describe('« peu importe »', () => {
  test.each([
    'peu importe',
    'ça m’est égal',
    'les deux me vont',
    'whatever',
    'I don’t mind',
    'either',
  ])('“%s” takes what the staff settled on, and says so', (message) => {
    expect(guide.read('q-lp-mode', message)).toMatchObject({ option: 'in-person', chosen: true });
  });

  test('explains a choice that matters', () => {
    expect(chosen('q-lp-status', 'peu importe')).toBe('?');
  });

  test.each(['les deux premières années', 'whatever the deadline is'])(
    '“%s” is something else',
    (m) => {
      expect(chosen('q-lp-mode', m)).toBe('-');
    },
  );
});

describe('the first question', () => {
  test.each([
    ['1', 'but1-parcoursup'],
    ['n°2', 'lp'],
    ['la troisième', 'but-rereg'],
    ['the second one', 'lp'],
    ['le dernier', 'other'],
    ['Je suis admis·e en licence professionnelle', 'lp'],
    ['je suis admis.e en licence professionnelle', 'lp'],
    ['licence profesionelle', 'lp'],
    ['LP', 'lp'],
    ['parcousup', 'but1-parcoursup'],
    ['un transfert', 'but23-new'],
    ['redoublement', 'but-rereg'],
    ['I am unemployed', 'continuing'],
    ['contrat pro', 'continuing'],
    ['Erasmus', 'international'],
    ['aucune de ces situations', 'other'],
    ['something else', 'other'],
    ['je sais pas trop', '?'],
    ['idk', '?'],
    ['9', '-'],
    ['oui', '-'],
    ['c’est quoi une licence pro ?', '-'],
    ['comment payer la CVEC', '-'],
  ])('%s → %s', (message, option) => {
    expect(chosen('q-programme', message)).toBe(option);
  });
});

describe('the status', () => {
  test.each([
    ['formation initiale', 'initial'],
    ['je suis aprentie', 'apprentice'],
    ['apprenti', 'apprentice'],
    ['an apprenticeship', 'apprentice'],
    ['sans alternance', 'initial'],
    ['ordinary student', 'initial'],
    ['pas encore signé', 'pending'],
    ['I’m still waiting for my contract', 'pending'],
    ['demandeuse d’emploi', 'prof'],
    ['en alternance', '?'],
    ['c’est quoi la différence ?', '?'],
    ['pas en apprentissage', '-'],
    ['how do I find a company?', '-'],
  ])('%s → %s', (message, option) => {
    expect(chosen('q-lp-status', message)).toBe(option);
  });
});

describe('yes and no', () => {
  test.each([
    ['oui', 'yes'],
    ['Ouais', 'yes'],
    ['ouiii', 'yes'],
    ['bah oui', 'yes'],
    ['yep', 'yes'],
    ['Yeah!', 'yes'],
    ['of course', 'yes'],
    ['oui, l’année dernière', 'yes'],
    ['👍', 'yes'],
    ['o', 'yes'],
    ['1', 'yes'],
    ['nan', 'no'],
    ['Non merci', 'no'],
    ['euh… non', 'no'],
    ['nope', 'no'],
    ['jamais', 'no'],
    ['non, c’est la première fois', 'no'],
    ['never', 'no'],
    ['not yet', 'no'],
    ['la 2', 'no'],
    ['je n’étais pas à Montpellier l’an dernier', '-'],
    ['ok', '-'],
    ['quel est mon numéro étudiant ?', '-'],
    ['je ne me souviens pas si j’y étais', '?'],
  ])('having been at UM: %s → %s', (message, option) => {
    expect(chosen('q-lp-um', message)).toBe(option);
  });

  test.each([
    ['pas de problème', 'yes'],
    ['no problem', 'yes'],
    ['je peux', 'yes'],
    ['je ne peux pas', 'no'],
    ['I can’t', 'no'],
    ['imposible', 'no'],
    ['pas d’Internet', 'no'],
    ['sur place', 'no'],
  ])('being able to register online: %s → %s', (message, option) => {
    expect(chosen('q-rereg-online', message)).toBe(option);
  });
});

test.each([
  ['en ligne', 'online'],
  ['the web please', 'online'],
  ['de chez moi', 'online'],
  ['sur place', 'in-person'],
  ['je préfère venir avec un rdv', 'in-person'],
  ['non', '-'],
])('in person or online: %s → %s', (message, option) => {
  expect(chosen('q-lp-mode', message)).toBe(option);
});

test('only a tap, a number or a plain yes is sure', () => {
  const isSure = (question: string, message: string) => {
    const reading = guide.read(question, message);
    return reading?.kind === 'option' && reading.sure;
  };
  expect(isSure('q-lp-um', 'oui')).toBe(true);
  expect(isSure('q-lp-um', '2')).toBe(true);
  expect(isSure('q-lp-status', 'Apprentissage')).toBe(true);
  expect(isSure('q-lp-status', 'apprenti')).toBe(false);
  expect(isSure('q-lp-um', 'oui l’an dernier')).toBe(false);
});

test('a label is known without its question when no other question has it', () => {
  expect(guide.labelled('Via eCandidat')).toEqual({ admission: 'ecandidat' });
  expect(guide.labelled('By transfer between IUTs')).toEqual({ admission: 'transfer' });
  expect(guide.labelled('Oui')).toBeUndefined();
});
