import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scrub } from '../../../knowledge/message/scrub';

/** What identifies somebody stands in braces. */
const rows = readFileSync(join(__dirname, 'scrub.tsv'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.slice(line.indexOf('\t') + 1));
const plain = (row: string): string => row.replace(/[{}]/g, '');
const identifying = rows.filter((row) => row.includes('{'));
const harmless = rows.filter((row) => !row.includes('{'));
const hides = (row: string): boolean => {
  const kept = scrub(plain(row));
  return [...row.matchAll(/\{(.*?)\}/g)].every(({ 1: secret = '' }) =>
    secret.split(/[^\p{L}\d]+/u).every((part) => part.length < 3 || !kept.includes(part)),
  );
};

test('the table has 200 sentences in both languages', () => {
  expect(rows).toHaveLength(200);
});

test('at least 95 % of what identifies somebody is taken out', () => {
  const missed = identifying.filter((row) => !hides(row));
  expect(missed.length).toBeLessThanOrEqual(identifying.length * 0.05);
});

test('at most 5 % of the sentences that identify nobody are changed', () => {
  const changed = harmless.filter((row) => scrub(row) !== row);
  expect(changed.length).toBeLessThanOrEqual(harmless.length * 0.05);
});

test('the rest of a sentence stays as it was', () => {
  const changed = identifying
    .map((row) => ({ kept: scrub(plain(row)), wanted: row.replace(/\{.*?\}/g, '•••') }))
    .filter(({ kept, wanted }) => kept !== wanted);
  expect(changed).toEqual([]);
});

test('what was scrubbed once is not changed again', () => {
  for (const row of rows) expect(scrub(scrub(plain(row)))).toBe(scrub(plain(row)));
});

test.each(['ine 123456789_AB', '123_456_789_AB', '1234/567/890/A'])(
  '“%s” is scrubbed',
  (message) => {
    expect(scrub(message)).not.toMatch(/\d/);
  },
);

const isKnown = (word: string): boolean => ['Campus', 'Izly', 'CVEC'].includes(word);

test.each([
  ['et pour les apprentis comme Zoélie Kervadec ?', 'et pour les apprentis comme ••• ?'],
  ['KERVADEC Zoélie Anne, carte Izly perdue', '•••, carte Izly perdue'],
  ['dossier Campus France', 'dossier Campus France'],
  ['JE MAPELLE PAS COMME SA', 'JE MAPELLE PAS COMME SA'],
])('two capitalised words that the school does not know are a name: “%s”', (message, kept) => {
  expect(scrub(message, isKnown)).toBe(kept);
});
