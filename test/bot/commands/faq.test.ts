import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sayFaq } from '../../../bot/commands/eval/faq';

const write = (faq: object): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'guichet-faq-')), 'faq.json');
  writeFileSync(file, JSON.stringify(faq));
  return file;
};

test('somebody else’s FAQ is asked and its hits are counted', () => {
  const file = write({
    lang: 'en',
    entries: [
      { id: 'tea', question: 'How long does green tea brew?', answer: 'Two minutes.' },
      { id: 'bread', question: 'Why does my bread not rise?', answer: 'The yeast is too old.' },
    ],
    queries: [
      { q: 'my bread is flat, is the yeast dead?', rel: ['bread'] },
      { q: 'brewing time of tea', rel: ['tea'] },
      { q: 'bread that does not rise', rel: ['tea'] },
    ],
  });
  expect(sayFaq(file)).toBe('2 entries, en: hit@1 66.7 % (2/3), hit@3 100.0 % (3/3)');
});

test('a file of another shape is refused', () => {
  expect(() => sayFaq(write({ questions: [] }))).toThrow(/lang/);
});
