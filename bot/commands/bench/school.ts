import { join } from 'node:path';
import { loadContent } from '../../../knowledge/load';
import { createSay } from '../../../knowledge/say';
import type { Document, Lexicon } from '../../../knowledge/search';
import { searchable } from '../../../knowledge/searchable';
import { createTranslate } from '../../../locales';
import { ownFolders } from '../../composeBot';
import { packageRoot } from '../../packageRoot';
import { readTable, type Row } from '../eval/table';

/** The school's entries, and the messages that they are asked. */
export interface School {
  documents: Document[];
  lexicon: Lexicon;
  /** All rows of the labelled table; those without a need are out of scope. */
  rows: Row[];
}

/** @throws ContentError when the content is faulty */
export async function loadSchool(): Promise<School> {
  const content = await loadContent(ownFolders());
  const { documents, lexicon } = searchable(content, createSay(content, createTranslate()));
  const rows = readTable(join(packageRoot(), 'test', 'eval', 'queries.tsv'));
  const entries = documents.filter(({ means }) => means === undefined);
  return { documents: entries, lexicon, rows: shuffle(rows) };
}

/** Near the golden section, so that any beginning of the list is like the whole. */
const stride = 0.618;

/** The rows in a fixed order in which kinds and languages take turns. */
function shuffle(rows: readonly Row[]): Row[] {
  const step = coprime(Math.round(rows.length * stride), rows.length);
  return rows.flatMap((_, turn) => rows[(turn * step) % rows.length] ?? []);
}

const coprime = (from: number, length: number): number =>
  gcd(from, length) === 1 ? from : coprime(from + 1, length);

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
