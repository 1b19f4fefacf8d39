import { loadContent } from '../../../knowledge/load';
import { folderWith } from '../../support/folder';

const topic = `topic: { id: fees, label: { fr: Frais, en: Fees } }
entries:
  - id: fee
    question: { fr: Combien ?, en: How much? }
    answer: { fr: Cent., en: A hundred. }
`;
const directory = `fallback: office
contacts: { office: { name: { fr: bureau, en: office }, email: office@example.org } }
`;
const situations = `start: q-who
implies: []
overrides: []
groups: { apprentice: { when: { status: apprentice }, label: { fr: En apprentissage, en: Apprentices } } }
questions:
  - id: q-who
    text: { fr: Qui ?, en: Who? }
    explanation: { fr: Vous., en: You. }
    options:
      - { id: one, label: { fr: Un, en: One }, states: { status: initial }, next: leaf:a }
      - { id: two, label: { fr: Deux, en: Two }, states: { status: apprentice }, next: entry:fee }
texts:
  pay: { fr: Payez., en: Pay. }
outcomes:
  - id: a
    title: { fr: A, en: A }
    mode: contact
    steps: [pay]
    cvec: { due: 'no', why: [{ text: { fr: Non., en: No. }, for: apprentice }] }
    pass: { needed: 'no' }
    contacts: [office]
    entries: [fee]
`;

const faultsOf = (text: string): Promise<string> =>
  loadContent({
    content: folderWith({
      'fees.yaml': topic,
      'directory.yaml': directory,
      'situations.yaml': text,
    }),
  }).then(
    () => 'no fault',
    (error: Error) => error.message.replace(/^.*\n/, ''),
  );

test('a tree of one question is enough', async () => {
  expect(await faultsOf(situations)).toBe('no fault');
});

test('a folder without situations is a folder of questions and answers', async () => {
  const content = await loadContent({ content: folderWith({ 'fees.yaml': topic }) });
  expect(content.situations).toBeUndefined();
});

const outcomeB = situations.slice(situations.indexOf('  - id: a\n')).replace('id: a', 'id: b');

test.each([
  [
    'an answer that leads nowhere',
    situations.replace('next: leaf:a', 'next: leaf:c'),
    'situations.yaml q-who, options.one.next: leads to “leaf:c”, which does not exist',
  ],
  [
    'a start that does not exist',
    situations.replace('start: q-who', 'start: q-nobody'),
    'situations.yaml start: leads to “q-nobody”, which does not exist',
  ],
  [
    'an answer to an entry that does not exist',
    situations.replace('entry:fee', 'entry:cost'),
    'situations.yaml q-who, options.two.next: leads to “entry:cost”, which does not exist',
  ],
  [
    'an outcome that nobody reaches',
    situations + outcomeB,
    'situations.yaml b: is an outcome that no answer leads to',
  ],
  [
    'a circle',
    situations.replace('next: entry:fee', 'next: q-who'),
    'situations.yaml q-who: leads back to itself',
  ],
  [
    'an id used twice',
    situations + outcomeB.replace('id: b', 'id: a'),
    'situations.yaml a, id: is used twice',
  ],
  [
    'a step that is no text',
    situations.replace('steps: [pay]', 'steps: [pay, wait]'),
    'situations.yaml a, steps: refers to “wait”, which texts does not have',
  ],
  [
    'a group that is not named',
    situations.replace('for: apprentice', 'for: employee'),
    'situations.yaml a, cvec.why: refers to “employee”, which groups does not have',
  ],
  [
    'a contact that the directory lacks',
    situations.replace('contacts: [office]', 'contacts: [nobody]'),
    'situations.yaml a, contacts: refers to “nobody”, which directory.yaml does not have',
  ],
  [
    'a window that the campaign lacks',
    situations.replace('    steps: [pay]', '    dates: [{ window: autumn }]\n    steps: [pay]'),
    'situations.yaml a, dates: refers to “autumn”, which campaign.yaml does not have',
  ],
  [
    'a text that nobody uses',
    situations.replace('texts:', 'texts:\n  wait: { fr: Attendez., en: Wait. }'),
    'situations.yaml wait, texts: is a text that no outcome uses',
  ],
  [
    'a choice for who does not mind that is no option',
    situations.replace('    options:\n', '    indifferent: three\n    options:\n'),
    'situations.yaml q-who, indifferent: refers to “three”, which is no option',
  ],
  [
    'dates that no entry tells',
    situations.replace('start: q-who', 'start: q-who\ndates: days'),
    'situations.yaml dates: leads to “entry:days”, which does not exist',
  ],
  [
    'an e-mail to nobody',
    situations.replace(
      'outcomes:',
      'requests: { pass: { label: { fr: P, en: P }, to: nobody, subject: { fr: P, en: P }, text: { fr: P, en: P } } }\noutcomes:',
    ),
    'situations.yaml pass, to: refers to “nobody”, whose e-mail address directory.yaml does not have',
  ],
  [
    'an e-mail that is not there',
    situations.replace('    contacts: [office]', '    requests: [enquiry]\n    contacts: [office]'),
    'situations.yaml a, requests: refers to “enquiry”, which requests lacks',
  ],
  [
    'a placeholder that no table has',
    situations.replace('fr: Payez.', 'fr: "Avant le {{date.never}}."'),
    'situations.yaml pay: uses {{date.never}}, which no table has',
  ],
])('%s is told', async (_name, text, fault) => {
  expect(await faultsOf(text)).toBe(fault);
});

test.each([
  [
    'a missing language',
    situations.replace('text: { fr: Qui ?, en: Who? }', 'text: { fr: Qui ? }'),
    'situations.yaml:7 questions.0.text.en: is missing',
  ],
  [
    'an answer that says something unknown of the student',
    situations.replace('status: initial }', 'status: retired }'),
    'situations.yaml:10 questions.0.options.0.states.status: must be one of initial, apprentice, prof, pending',
  ],
  [
    'targets by condition without one for everybody',
    situations.replace('next: leaf:a', 'next: [{ when: { status: initial }, next: leaf:a }]'),
    'situations.yaml:10 questions.0.options.0.next: must end with a target for everybody',
  ],
])('%s is told with its line', async (_name, text, fault) => {
  expect(await faultsOf(text)).toContain(fault);
});
