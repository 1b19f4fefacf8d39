import { languages } from '../schema/localized';
import { sameWords } from './fold';
import type { Document } from './document';

/** The entry whose question or wording a message repeats word for word; case, accents and signs do not count. */
export function createExact(
  documents: readonly Document[],
): (message: string) => string | undefined {
  const byText = new Map<string, string | undefined>();
  for (const { id, question, wordings } of documents) {
    for (const text of languages.flatMap((language) => wordings[language])) claim(byText, text, id);
    for (const text of Object.values(question)) byText.set(sameWords(text), id);
  }
  return (message) => byText.get(sameWords(message));
}

/** A text that two entries claim belongs to neither. */
function claim(byText: Map<string, string | undefined>, text: string, id: string): void {
  const known = byText.get(sameWords(text));
  byText.set(sameWords(text), byText.has(sameWords(text)) && known !== id ? undefined : id);
}
