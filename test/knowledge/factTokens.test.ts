import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadKnowledge, type Knowledge } from '../../knowledge';
import { createTranslate } from '../../locales';
import { aDayIn2023, frozenContent } from '../support/content';

interface Tokens {
  contains?: string[];
  matches?: { fr: string[]; en: string[] };
}

const tokens = parse(readFileSync(join(__dirname, 'factTokens.yaml'), 'utf8')) as Record<
  string,
  Tokens
>;
let knowledge: Knowledge;

beforeAll(async () => {
  knowledge = await loadKnowledge(await frozenContent(), createTranslate());
});

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  test.each(Object.entries(tokens))('%s says every fact', (id, { contains = [], matches }) => {
    const { text } = knowledge.answer(id, {}, { language, today: aDayIn2023 });
    const read = fold(text);
    const missing = [
      ...contains.filter((token) => !read.includes(fold(token))),
      ...(matches?.[language] ?? []).filter((pattern) => !new RegExp(pattern, 'i').test(read)),
    ];
    expect(missing).toEqual([]);
  });

  test('no placeholder is left in any answer', () => {
    const answers = Object.keys(tokens).map((id) =>
      knowledge.answer(id, {}, { language, today: aDayIn2023 }),
    );
    expect(answers.filter(({ text }) => /\{\{|\}\}|undefined/.test(text))).toEqual([]);
  });
});

test('every entry of the documents is there', () => {
  const ids = knowledge.topics.flatMap(({ entries }) => entries);
  expect(Object.keys(tokens).filter((id) => !ids.includes(id))).toEqual([]);
});

/** As the tokens are compared: lower case, plain spaces, straight apostrophes. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/’/g, "'");
