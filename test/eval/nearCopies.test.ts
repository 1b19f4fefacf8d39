import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../knowledge/load';
import { createAnalyse } from '../../knowledge/search/analyse';

/** Messages of fewer words are alike by chance. */
const fewestWords = 4;
/** Of the words of both, so many may be shared. */
const mostShared = 0.8;

const knowledge = join(__dirname, '..', '..', 'knowledge');
const messages = readFileSync(join(__dirname, 'queries.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t')[3] ?? '');

test('no message of the table is a near-copy of what the search learns from', async () => {
  const content = await loadContent({
    content: join(knowledge, 'content'),
    wordings: join(knowledge, 'wordings'),
  });
  const learnt = [
    ...Object.values(content.wordings).flatMap(({ fr, en }) => [...fr, ...en]),
    ...Object.values(content.vague).flatMap(({ fr, en }) => [...fr, ...en]),
    ...content.outOfScope.fr,
    ...content.outOfScope.en,
  ].map((text) => ({ text, words: wordsOf(text) }));

  const copies = messages.flatMap((message) => {
    const words = wordsOf(message);
    return learnt
      .filter((other) => isNearCopy(words, other.words))
      .map(({ text }) => `“${message}” is “${text}”`);
  });
  expect(copies).toEqual([]);
});

const analyse = createAnalyse('fr');
const wordsOf = (text: string): Set<string> => new Set(analyse(text).map(({ word }) => word));

function isNearCopy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
  if (small < fewestWords || small < mostShared * large) return false;
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both) >= mostShared;
}
