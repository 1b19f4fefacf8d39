import { newEntry } from '../../../bot/commands/newEntry';
import { loadContent } from '../../../knowledge/load';
import { folderWith } from '../../support/folder';

const topic = `topic: { id: leave, label: { fr: Congés, en: Leave } }
entries:
  - id: carry-over
    question: { fr: 'Reporter ?', en: 'Carry over?' }
    answer: { fr: 'Oui.', en: 'Yes.' }
    contacts: [registration]`;
const directory =
  'fallback: registration\ncontacts: { registration: { name: { fr: bureau, en: office } } }\n';

const folders = () => ({
  content: folderWith({ 'leave.yaml': topic, 'directory.yaml': directory }),
  wordings: folderWith({ 'leave.yaml': 'carry-over: { fr: [a], en: [b] }' }),
});

test('a skeleton entry is complete: the content loads with it', async () => {
  const where = folders();
  expect(await newEntry(where, 'leave', 'unpaid')).toContain('knowledge/content/leave.yaml');
  const content = await loadContent(where);
  expect(content.topics[0]?.entries).toEqual(['carry-over', 'unpaid']);
  expect(Object.keys(content.wordings)).toEqual(['carry-over', 'unpaid']);
});

test.each([
  ['nowhere', 'unpaid', '“nowhere” is no topic; there are: leave'],
  ['leave', 'carry-over', '“carry-over” exists already'],
  ['leave', 'Un paid', '“Un paid”: an id is lower-case words joined by hyphens'],
])('new %s %s is refused: %s', async (where, id, message) => {
  await expect(newEntry(folders(), where, id)).rejects.toThrow(message);
});
