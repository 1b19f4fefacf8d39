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

test.each([
  'ine 123456789_AB',
  '123_456_789_AB',
  '1234/567/890/A',
  'INE 12 34 56 78 9A B',
  '06,12,34,56,78',
  '06 – 12 – 34 – 56 – 78',
  '06·12·34·56·78',
])('“%s” is scrubbed', (message) => {
  expect(scrub(message)).not.toMatch(/\d/);
});

test('a number that goes on in the next line is scrubbed, and lines stay', () => {
  expect(scrub('tél. 06\n12\n34\n\n56\t78 merci')).toBe('tél. ••• merci');
  expect(scrub('La CVEC\nen 2023\net l’INE ?')).toBe('La CVEC\nen 2023\net l’INE ?');
});

test.each([
  ['zoe.kervadec@exemple', '•••'],
  ['zoe.kervadec (at) exemple (dot) org', '•••'],
  ['zoe.kervadec[arobase]exemple.org', '•••'],
  ['un compte @iutnimes ?', 'un compte @iutnimes ?'],
])('an address without its end, or spelt out in brackets, is scrubbed: “%s”', (message, kept) => {
  expect(scrub(message)).toBe(kept);
});

test.each([
  ['je suis M. Kervadec', 'je suis M. •••'],
  ['Mme Le Goff ne répond pas', 'Mme ••• ne répond pas'],
  ['mon fils Tom a perdu sa carte', 'mon fils ••• a perdu sa carte'],
  ['my daughter Zoé Kervadec is ill', 'my daughter ••• is ill'],
  ['my son I think is an apprentice', 'my son I think is an apprentice'],
  ['Madame, Monsieur, où est le bureau ?', 'Madame, Monsieur, où est le bureau ?'],
])('a name after a title or a relation is scrubbed: “%s”', (message, kept) => {
  expect(scrub(message)).toBe(kept);
});

test.each([
  ['j’habite au 12 rue des Lilas à Nîmes', 'j’habite au ••• à Nîmes'],
  ["3 bis, avenue de l'Europe, 30900 Nîmes : changé", '••• : changé'],
  ['10 place de la Comédie', '•••'],
  ['I live at 5 Baker Street, London', 'I live at •••, London'],
  ['il reste 1 place en BUT ?', 'il reste 1 place en BUT ?'],
  ['3 routes possibles', '3 routes possibles'],
])('a street with its number is scrubbed: “%s”', (message, kept) => {
  expect(scrub(message)).toBe(kept);
});

const isKnown = (word: string): boolean => ['Campus', 'Izly', 'CVEC'].includes(word);

test.each([
  ['et pour les apprentis comme Zoélie Kervadec ?', 'et pour les apprentis comme ••• ?'],
  ['KERVADEC Zoélie Anne, carte Izly perdue', '•••, carte Izly perdue'],
  ['dossier Campus France', 'dossier Campus France'],
  ['JE MAPELLE PAS COMME SA', 'JE MAPELLE PAS COMME SA'],
])('two capitalised words that the school does not know are a name: “%s”', (message, kept) => {
  expect(scrub(message, isKnown)).toBe(kept);
});
