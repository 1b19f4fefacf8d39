import { checkAnswers } from '../../../knowledge/check/answers';
import { checkLiterals } from '../../../knowledge/check/literals';
import { checkWordings } from '../../../knowledge/check/wordings';
import type { Content } from '../../../knowledge/content';
import { describeFault, type Fault } from '../../../knowledge/contentError';
import { loadContent } from '../../../knowledge/load';
import { createRender } from '../../../knowledge/render';
import { createSay } from '../../../knowledge/say';
import { createTranslate } from '../../../locales';
import { folderWith } from '../../support/folder';

const load = (answer: string, more = '', wordings = '{}', directory = ''): Promise<Content> =>
  loadContent({
    content: folderWith({
      'leave.yaml': `
topic: { id: leave, label: { fr: Congés, en: Leave } }
entries:
  - id: carry-over
    question: { fr: 'Reporter ?', en: 'Carry over?' }
    answer: { fr: 'Oui.', en: ${JSON.stringify(answer)} }
${more}
  - id: unpaid
    question: { fr: 'Sans solde ?', en: 'Unpaid?' }
    answer: { fr: 'Oui.', en: 'Yes.' }
`,
      ...(directory && { 'directory.yaml': directory }),
    }),
    wordings: folderWith({ 'leave.yaml': wordings }),
  });

const told = (faults: Fault[]): string[] => faults.map(describeFault);

const answerFaults = (content: Content): string[] => {
  const translate = createTranslate();
  const render = createRender(content, createSay(content, translate), translate);
  const today = new Date('2023-09-10T10:00:00Z');
  return told(
    checkAnswers(content, (id, profile, language) => render(id, profile, { language, today })),
  );
};

test.each([
  ['See https://example.org.', 'writes an address: put it into links.yaml and write {{link.…}}'],
  [
    'Write to a.b@example.org.',
    'writes an e-mail address: put it into directory.yaml and write {{email.…}}',
  ],
  [
    'Call 04 66 62 85 07.',
    'writes a telephone number: put it into directory.yaml and write {{phone.…}}',
  ],
  [
    'By 30 November.',
    'writes a date: put it into campaign.yaml and write {{date.…}} or {{window.…}}',
  ],
  [
    'From August 22.',
    'writes a date: put it into campaign.yaml and write {{date.…}} or {{window.…}}',
  ],
  ['In 2023-2024.', 'writes an academic year: write {{year}}'],
  ['It costs €100.', 'writes an amount: put it into campaign.yaml and write {{amount.…}}'],
  ['It costs 100 euros.', 'writes an amount: put it into campaign.yaml and write {{amount.…}}'],
])('“%s” belongs into a table', async (answer, message) => {
  expect(told(checkLiterals(await load(answer)))).toEqual([
    `leave.yaml:4 carry-over, answer.en: ${message}`,
  ]);
});

test.each([
  'You may, in two weeks.',
  'Your login is prenom.nom@etu.umontpellier.fr.',
  'I may 2 times.',
])('“%s” needs no table', async (answer) => {
  expect(told(checkLiterals(await load(answer)))).toEqual([]);
});

test('the misprinted address of the sources is refused in the directory too', async () => {
  const directory =
    'fallback: office\ncontacts: { office: { name: { fr: a, en: a }, email: inscription@umontpellier.fr } }';
  expect(told(checkLiterals(await load('Yes.', '', '{}', directory)))).toEqual([
    'directory.yaml contacts.office: has a misprint of the sources: the office is iutn-inscription@umontpellier.fr',
  ]);
  const right = directory.replace(': inscription', ': iutn-inscription');
  expect(told(checkLiterals(await load('Yes.', '', '{}', right)))).toEqual([]);
});

test('the misprinted address is refused in a wording too', async () => {
  const wordings = 'carry-over: { fr: [], en: [I wrote to inscription@umontpellier.fr in vain] }';
  expect(told(checkLiterals(await load('Yes.', '', wordings)))).toEqual([
    'wordings/leave.yaml carry-over: has a misprint of the sources: the office is iutn-inscription@umontpellier.fr',
  ]);
});

test('an answer for a phone has at most 1,000 characters', async () => {
  expect(answerFaults(await load('Yes. '.repeat(200).trim()))).toEqual([]);
  expect(answerFaults(await load('Yes. '.repeat(201).trim()))).toEqual([
    'leave.yaml:4 carry-over, answer.en: is 1004 characters long; at most 1000',
  ]);
});

test('with every case listed it may have 2,500, but each case only 1,000', async () => {
  const long = 'Yes. '.repeat(190).trim();
  const cases = `    cases: [{ when: { status: initial }, label: { fr: a, en: Initial }, answer: { fr: b, en: '${long}' } }]`;
  expect(answerFaults(await load('Yes. '.repeat(20).trim(), cases))).toEqual([
    'leave.yaml:4 carry-over, answer.en: is 1073 characters long for “Initial”; at most 1000',
  ]);
});

test('a sentence of more than 40 words is unreadable', async () => {
  expect(answerFaults(await load(`${'word '.repeat(40).trim()}.`))).toEqual([]);
  expect(answerFaults(await load(`${'word '.repeat(41).trim()}.`))).toEqual([
    'leave.yaml:4 carry-over, answer.en: has a sentence of 41 words (“word word word word word word word word…”); at most 40',
  ]);
});

test('wordings of one entry that share their words are listed', async () => {
  const wordings =
    'carry-over: { fr: [], en: [can I keep my unused holidays, can I keep my unused holidays please, what about next year] }';
  expect(told(checkWordings(await load('Yes.', '', wordings)))).toEqual([
    'wordings/leave.yaml carry-over, en: says nearly the same twice: “can I keep my unused holidays” and “can I keep my unused holidays please”',
  ]);
});

test('a wording that two entries claim is listed, whatever its accents', async () => {
  const wordings = 'carry-over: { fr: [congé été], en: [] }\nunpaid: { fr: [Conge ete], en: [] }';
  expect(told(checkWordings(await load('Yes.', '', wordings)))).toEqual([
    'wordings/leave.yaml unpaid, fr: has “Conge ete”, which carry-over has as well',
  ]);
});
