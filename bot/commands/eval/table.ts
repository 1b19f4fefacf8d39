import { readFileSync } from 'node:fs';

/** A labelled message. */
export interface Row {
  qid: string;
  language: 'fr' | 'en';
  kind: string;
  message: string;
  /** Needs, each with the ids that meet it; empty when no entry may be answered. */
  needs: string[][];
  /** A social reply is expected. */
  social: boolean;
  /** Whether the language of the reply counts. */
  languageCounts: boolean;
}

/** Conversations whose last reply counts, and statements of one's situation. */
export interface Conversation {
  qid: string;
  language: 'fr' | 'en';
  turns: string[];
  expected: string;
}

/** Reads a table of messages: qid, lang, kind, query, expected, note; tabs, one header line, no quoting. */
export const readTable = (file: string): Row[] =>
  readRows(file).map(([qid = '', lang, kind = '', message = '', expected = '', note = '']) => ({
    qid,
    language: lang === 'en' ? 'en' : 'fr',
    kind,
    message,
    needs: needsOf(expected),
    social: expected === 'smalltalk',
    languageCounts: !note.includes('lang=any'),
  }));

/** Reads a table of conversations: qid, lang, turns joined by ` || `, expected, note. */
export const readConversations = (file: string): Conversation[] =>
  readRows(file).map(([qid = '', lang, turns = '', expected = '']) => ({
    qid,
    language: lang === 'en' ? 'en' : 'fr',
    turns: turns.split(' || '),
    expected,
  }));

/** `a+b|c` is a, and b or c; `none` and `smalltalk` are no need at all. */
export const needsOf = (expected: string): string[][] =>
  expected === 'none' || expected === 'smalltalk'
    ? []
    : expected.split('+').map((need) => need.split('|'));

const readRows = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
