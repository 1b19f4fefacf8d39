import { loadContent } from '../../knowledge/load';
import { createSay } from '../../knowledge/say';
import { createGuide, type Guide } from '../../knowledge/situations';
import { createTranslate } from '../../locales';
import { frozenContent } from './content';

/** The school's questions and procedures on the tables of 2023-2024, without the search. */
export async function frozenGuide(): Promise<Guide> {
  const translate = createTranslate();
  const { content: folder } = await frozenContent();
  const content = await loadContent({ content: folder });
  if (content.situations === undefined) throw new Error('situations.yaml is missing');
  return createGuide(content, content.situations, createSay(content, translate), translate);
}
