import { join } from 'node:path';
import { loadContent } from '../../knowledge/load';
import { createSay } from '../../knowledge/say';
import { searchable } from '../../knowledge/searchable';
import type { Options } from '../../knowledge/search';
import { createUnderstand, type Understand } from '../../knowledge/understand';
import type { Context } from '../../knowledge/understanding';
import { createTranslate } from '../../locales';

/** A town library's questions: small, fixed, and nothing of the school's. */
export async function loadFaq(): Promise<ReturnType<typeof searchable>> {
  const folder = join(__dirname, 'faq');
  const content = await loadContent({
    content: join(folder, 'content'),
    wordings: join(folder, 'wordings'),
  });
  return searchable(content, createSay(content, createTranslate()));
}

/** What the library's desk understands. */
export async function understandFaq(options?: Options): Promise<Understand> {
  const { documents, topics, lexicon } = await loadFaq();
  return createUnderstand(documents, topics, lexicon, options);
}

/** The beginning of a conversation in French. */
export const start: Context = { language: 'fr', profile: {} };
