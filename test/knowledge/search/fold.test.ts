import { fold, wordsOf } from '../../../knowledge/search/fold';

test.each([
  ['case and accents', 'Où EST la Scolarité ?', 'ou est la scolarite ?'],
  ['typographic apostrophes', 'l’école d‘été', "l'ecole d'ete"],
  ['ligatures', 'ma sœur, ex æquo', 'ma soeur, ex aequo'],
  ['inclusive endings', 'admis·e ou apprenti·e·s', 'admis ou apprenti'],
  ['dots in acronyms', 'mon R.I.B. et la C.V.E.C', 'mon rib et la cvec'],
  ['the hour', 'à 14 h, 9 heures', 'a 14h, 9h'],
])('%s do not tell spellings apart', (_what, text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['PJ WEB', 'pjweb'],
  ['consult-IA', 'consultia'],
  ["Scol'Pass", 'scolpass'],
  ['Parcours sup', 'parcoursup'],
  ['e-candidat', 'ecandidat'],
])('%s is one name however it is written', (written, joined) => {
  expect(fold(written)).toBe(joined);
});

test('words are letters and digits, in any script', () => {
  expect(wordsOf("j'ai 2 cartes, привет")).toEqual(['j', 'ai', '2', 'cartes', 'привет']);
});
