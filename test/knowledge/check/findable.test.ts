import { checkFindable } from '../../../knowledge/check/findable';
import { describeFault } from '../../../knowledge/contentError';
import { loadContent } from '../../../knowledge/load';
import { createSay } from '../../../knowledge/say';
import { searchable } from '../../../knowledge/searchable';
import { createUnderstand } from '../../../knowledge/understand';
import { createTranslate } from '../../../locales';
import { folderWith } from '../../support/folder';

const topic = (secondQuestion: string) => `
topic: { id: leave, label: { fr: Congés, en: Leave } }
entries:
  - id: carry-over
    question: { fr: 'Puis-je reporter mes congés ?', en: 'Can I carry over my holidays?' }
    answer: { fr: 'Oui.', en: 'Yes.' }
  - id: unpaid
    question: { fr: 'Combien dure le congé sans solde ?', en: '${secondQuestion}' }
    answer: { fr: 'Un an.', en: 'One year.' }
`;

async function faultsWith(secondQuestion: string): Promise<string[]> {
  const content = await loadContent({
    content: folderWith({ 'leave.yaml': topic(secondQuestion) }),
  });
  const texts = searchable(content, createSay(content, createTranslate()));
  const understand = createUnderstand(texts.documents, texts.topics, texts.lexicon);
  return checkFindable(content, texts.documents, understand).map(describeFault);
}

test('an entry that its own question finds has no fault', async () => {
  expect(await faultsWith('How long is unpaid leave?')).toEqual([]);
});

test('an entry whose question finds another one first is told', async () => {
  expect(await faultsWith('Can I carry over my holidays?')).toEqual([
    expect.stringMatching(
      /^leave\.yaml:\d+ (carry-over|unpaid), en: “Can I carry over my holidays\?” finds (unpaid|carry-over|nothing) first$/,
    ),
  ]);
});
