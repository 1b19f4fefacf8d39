import { languages } from '../schema/localized';
import { fold, wordsOf } from './fold';
import type { Document } from './document';

/** The entry whose question or wording a message repeats word for word; case, accents and signs do not count. */
export function createExact(
  documents: readonly Document[],
): (message: string) => string | undefined {
  const byText = new Map<string, string | undefined>();
  for (const { id, question, wordings } of documents) {
    for (const text of languages.flatMap((language) => wordings[language])) claim(byText, text, id);
    for (const text of Object.values(question)) byText.set(key(text), id);
  }
  return (message) => byText.get(key(message));
}

/** A text that two entries claim belongs to neither. */
function claim(byText: Map<string, string | undefined>, text: string, id: string): void {
  const known = byText.get(key(text));
  byText.set(key(text), byText.has(key(text)) && known !== id ? undefined : id);
}

const key = (text: string): string => wordsOf(fold(text)).join(' ');
