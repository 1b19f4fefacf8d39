import { loadContent } from '../../knowledge/load';
import { folderWith } from '../support/folder';

const topic = 'topic: { id: leave, label: { fr: Congés, en: Leave } }\n';
const entry = `  - id: carry-over
    question: { fr: Puis-je reporter mes congés ?, en: Can I carry over my holidays? }
    answer: { fr: Oui., en: Yes. }
`;
const faultsOf = async (files: Record<string, string>, wordings?: Record<string, string>) =>
  loadContent({
    content: folderWith(files),
    wordings: wordings && folderWith(wordings),
  }).then(
    () => 'no fault',
    (error: Error) => error.message,
  );

test('one file of questions and answers is enough', async () => {
  const content = await loadContent({
    content: folderWith({ 'leave.yaml': `${topic}entries:\n${entry}` }),
  });
  expect([...content.entries.keys()]).toEqual(['carry-over']);
  expect(content.topics).toEqual([
    { id: 'leave', label: { fr: 'Congés', en: 'Leave' }, entries: ['carry-over'] },
  ]);
});

test.each([
  [
    'a missing language',
    `${topic}entries:\n${entry.replace(', en: Yes.', '')}`,
    'leave.yaml:5 carry-over, answer.en: is missing',
  ],
  [
    'a misspelt field',
    `${topic}entries:\n${entry}    awnser: x\n`,
    'leave.yaml:3 carry-over: does not know “awnser”: a misspelt or misplaced field?',
  ],
  [
    'an empty answer',
    `${topic}entries:\n${entry.replace('Yes.', '" "')}`,
    'leave.yaml:5 carry-over, answer.en: is empty',
  ],
  [
    'a badly formed id',
    `${topic}entries:\n${entry.replace('carry-over', 'Carry over')}`,
    'leave.yaml:3 Carry over, id: must be lower-case words joined by hyphens',
  ],
  [
    'an id used twice',
    `${topic}entries:\n${entry}${entry}`,
    'leave.yaml:6 carry-over: uses an id that leave.yaml has already',
  ],
  [
    'a reference to no entry',
    `${topic}entries:\n${entry}    related: [nobody]\n`,
    'leave.yaml:3 carry-over, related: refers to “nobody”, which is no entry',
  ],
  [
    'a contact that the directory lacks',
    `${topic}entries:\n${entry}    contacts: [nobody]\n`,
    'leave.yaml:3 carry-over, contacts: refers to “nobody”, which directory.yaml does not have',
  ],
  [
    'a placeholder that no table has',
    `${topic}entries:\n${entry.replace('Oui.', '"Avant le {{date.never}}."')}`,
    'leave.yaml:3 carry-over, answer.fr: uses {{date.never}}, which no table has',
  ],
  [
    'a condition on an unknown value',
    `${topic}entries:\n${entry}    audience: { status: retired }\n`,
    'leave.yaml:6 carry-over, audience.status: must be one of initial, apprentice, prof, pending',
  ],
  ['no YAML', `${topic}entries: [`, 'leave.yaml:2: is not valid YAML: '],
])('%s is told with file, line, entry and field', async (_name, text, fault) => {
  expect(await faultsOf({ 'leave.yaml': text })).toContain(
    `The knowledge has one fault:\n${fault}`,
  );
});

test('every fault of every file is told at once', async () => {
  const message = await faultsOf({
    'a.yaml': `${topic}entries:\n${entry.replace(', en: Yes.', '')}`,
    'b.yaml': 'topic: { id: b }\nentries: []\n',
  });
  expect(message).toBe(
    'The knowledge has 2 faults:\n' +
      'a.yaml:5 carry-over, answer.en: is missing\n' +
      'b.yaml:1 topic.label: is missing',
  );
});

test('wordings of an entry that does not exist are a fault', async () => {
  const message = await faultsOf(
    { 'leave.yaml': `${topic}entries:\n${entry}` },
    { 'leave.yaml': 'nobody: { fr: [a], en: [b] }\n' },
  );
  expect(message).toBe(
    'The knowledge has one fault:\nwordings/leave.yaml:1 nobody: is no entry of the content',
  );
});

test.each([
  ['[nobody, carry-over]', 'refers to “nobody”, which is no entry'],
  ['situation', 'asks for the situation, but there are none'],
])('vague messages that mean %s are a fault', async (means, fault) => {
  const message = await faultsOf(
    { 'leave.yaml': `${topic}entries:\n${entry}` },
    { 'vague.yaml': `how: { means: ${means}, fr: [a], en: [b] }\n` },
  );
  expect(message).toContain(`vague.yaml how, means: ${fault}`);
});

test('an empty folder is a fault', async () => {
  expect(await faultsOf({})).toMatch(/has no YAML file$/);
});
