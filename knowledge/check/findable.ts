import type { Content } from '../content';
import type { Fault } from '../contentError';
import { languages } from '../schema/localized';
import type { Document } from '../search';
import type { Context, Understanding } from '../understanding';

type Understand = (message: string, context: Context) => Understanding;

/** Entries that their own question or one of their own wordings does not find first. */
export function checkFindable(
  content: Content,
  documents: readonly Document[],
  understand: Understand,
): Fault[] {
  return documents.flatMap(({ id, question, wordings }) =>
    languages.flatMap((language) =>
      [question[language], ...wordings[language]].flatMap((text) => {
        const first = understand(text, { language, profile: {} }).ranked[0]?.id;
        if (first === id) return [];
        const entry = content.entries.get(id);
        const message = `“${text}” finds ${first ?? 'nothing'} first`;
        return { file: entry?.file ?? '', line: entry?.line, entry: id, field: language, message };
      }),
    ),
  );
}
