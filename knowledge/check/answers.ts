import type { Content, LoadedEntry } from '../content';
import type { Fault } from '../contentError';
import type { Answer } from '../render';
import { languages, type Language } from '../schema/localized';
import type { Attribute, Condition, Profile } from '../schema/profile';

/** A Teams bubble on a phone. */
const maxVariant = 1_000;
/** Where every case is listed. */
const maxAllCases = 2_500;
/** A sentence of more words is read twice. */
const maxSentenceWords = 40;

export type RenderVariant = (id: string, profile: Profile, language: Language) => Answer;

/** Answers that are too long for a phone, or have a sentence that nobody reads to its end. */
export function checkAnswers(content: Content, render: RenderVariant): Fault[] {
  return [...content.entries.values()].flatMap((entry) =>
    languages.flatMap((language) => {
      const messages = [
        ...tooLong(entry, language, render),
        ...unreadable(entry, language, render),
      ];
      return messages.map((message) => ({
        file: entry.file,
        line: entry.line,
        entry: entry.id,
        field: `answer.${language}`,
        message,
      }));
    }),
  );
}

function tooLong(entry: LoadedEntry, language: Language, render: RenderVariant): string[] {
  const listed = entry.cases !== undefined;
  const all = [...render(entry.id, {}, language).text].length;
  const limit = listed ? maxAllCases : maxVariant;
  const messages =
    all > limit
      ? [`is ${all} characters long${listed ? ' with every case' : ''}; at most ${limit}`]
      : [];
  for (const { when, label } of entry.cases ?? []) {
    const length = [...render(entry.id, anyProfile(when), language).text].length;
    if (length > maxVariant) {
      messages.push(`is ${length} characters long for “${label[language]}”; at most ${maxVariant}`);
    }
  }
  return messages;
}

function unreadable(entry: LoadedEntry, language: Language, render: RenderVariant): string[] {
  return render(entry.id, {}, language)
    .text.split(/\n+|(?<=[.!?])\s+/)
    .filter((sentence) => wordsIn(sentence) > maxSentenceWords)
    .map((sentence) => {
      const start = sentence.slice(0, 40).trim();
      return `has a sentence of ${wordsIn(sentence)} words (“${start}…”); at most ${maxSentenceWords}`;
    });
}

/** What a no-break space joins, such as “8 h 45”, is read as one word. */
const wordsIn = (sentence: string): number =>
  sentence.replaceAll('\u00a0', '').match(/[\p{L}\d][\p{L}\d’'@.-]*/gu)?.length ?? 0;

/** A profile that meets a condition. */
export function anyProfile(condition: Condition): Profile {
  const attributes = Object.entries(condition).map(([name, value]) => [name, [value].flat()[0]]);
  return Object.fromEntries(attributes) as Partial<Record<Attribute, string>> as Profile;
}
