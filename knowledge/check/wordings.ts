import type { Content } from '../content';
import type { Fault } from '../contentError';
import { languages, type Language } from '../schema/localized';
import { fold, wordsOf } from '../search/fold';

/** Two wordings of one entry that share more of their words are one wording said twice. */
const maxShared = 0.7;
/** Too few words to compare. */
const minWords = 3;

/** Wordings that say nothing new, and wordings that two entries claim. */
export function checkWordings(content: Content): Fault[] {
  return languages.flatMap((language) => [
    ...repetitions(content, language),
    ...collisions(content, language),
  ]);
}

function repetitions({ wordings, entries }: Content, language: Language): Fault[] {
  return Object.entries(wordings).flatMap(([id, texts]) => {
    const bags = texts[language].map((text) => ({ text, words: new Set(wordsOf(fold(text))) }));
    return bags.flatMap((bag, index) =>
      bags
        .slice(index + 1)
        .filter((other) => shared(bag.words, other.words) > maxShared)
        .map(({ text }) => ({
          file: fileOf(id, entries),
          entry: id,
          field: language,
          message: `says nearly the same twice: “${bag.text}” and “${text}”`,
        })),
    );
  });
}

function collisions({ wordings, entries }: Content, language: Language): Fault[] {
  const claims = new Map<string, string>();
  return Object.entries(wordings).flatMap(([id, texts]) =>
    texts[language].flatMap((text) => {
      const key = fold(text);
      const claimed = claims.get(key);
      claims.set(key, id);
      if (claimed === undefined || claimed === id) return [];
      const message = `has “${text}”, which ${claimed} has as well`;
      return { file: fileOf(id, entries), entry: id, field: language, message };
    }),
  );
}

const fileOf = (id: string, entries: Content['entries']): string =>
  `wordings/${entries.get(id)?.topic ?? '?'}.yaml`;

/** The share of the shorter one's words that the longer one has too. 0 … 1. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < minWords) return 0;
  return [...small].filter((word) => large.has(word)).length / large.size;
}
