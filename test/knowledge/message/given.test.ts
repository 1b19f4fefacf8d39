import { readGiven } from '../../../knowledge/message/given';
import { numbersIn } from '../../../knowledge/message/numbers';

/** In short: the file number, or the format and what is wrong with it. */
function given(message: string, expected?: 'parcoursup-login' | 'ine-check'): string | undefined {
  const reckoned = readGiven(message, expected);
  switch (reckoned?.tool) {
    case 'parcoursup-login':
      return reckoned.fileNumber;
    case 'ine-check':
      return reckoned.fault ?? reckoned.format;
    case undefined:
      return undefined;
  }
}

test.each([
  ['mon numéro de dossier Parcoursup est 123456, quel est mon identifiant ?', '123456'],
  ['What is my login? My Parcoursup file number is 1234567', '1234567'],
  ['identifiant pour dossier parcoursup 654 321 svp', '654321'],
  ['parcoursup 123456', '123456'],
  ['my file number is 98765, how do I log in?', '98765'],
  ['parcoursup 1234567 quel login', '1234567'],
])('“%s” gives a Parcoursup file number', (message, number) => {
  expect(given(message)).toBe(number);
});

test.each([
  ['mon INE 123456789AB est-il bon ?', 'since2018'],
  ['is my INE 123456789ab correct?', 'since2018'],
  ['mon INE 1234567890A est-il bon ?', 'before2018'],
  ['Mon ine est 1234 567 890 A', 'before2018'],
  ['INE: 0A1B2C3D4E5', 'before2018'],
  ['123456789AB', 'since2018'],
  ['mon ine 12345678901 est correct ?', 'noLetter'],
  ['mon ine 1234ABCDEF5 est correct ?', 'manyLetters'],
  ['mon ine 123456789A est valide ?', 'length'],
  ['is my INE 123456789ABC valid', 'length'],
  ['vérifie mon INE 199053012345678', 'insee'],
])('“%s” gives an INE: %s', (message, format) => {
  expect(given(message)).toBe(format);
});

test('a number alone is what the answer before was about', () => {
  expect(given('123456')).toBeUndefined();
  expect(given('123456', 'parcoursup-login')).toBe('123456');
  expect(given('c’est le 123 456 merci', 'parcoursup-login')).toBe('123456');
  expect(given('123456789A', 'ine-check')).toBe('length');
});

test.each([
  'quel est mon identifiant Parcoursup ?',
  'mon INE est-il bon ?',
  'à quoi ressemble un INE attribué en 2018 ?',
  'mon numéro de dossier Parcoursup est 123456, quand puis-je m’inscrire ?',
  'mon numéro de dossier eCandidat est 123456, quel est mon identifiant ?',
  'mon INE 1234567890A n’est pas reconnu sur le site de la CVEC',
  'j’ai payé 100000 € sur parcoursup',
  'mon téléphone est le 06 12 34 56 78, rappelez-moi pour mon dossier',
  'BUT 2 en 2023-2024',
  'parcoursup 2023',
  'la CVEC 2023',
])('“%s” gives no number to work with', (message) => {
  expect(given(message)).toBeUndefined();
});

test('a number written in groups is one number', () => {
  expect(numbersIn('le 1234 567 890 A, puis 12345').map(({ characters }) => characters)).toEqual([
    '1234567890A',
    '12345',
  ]);
});
