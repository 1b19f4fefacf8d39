import { setImmediate as othersTurn } from 'node:timers/promises';
import { groupAlike, type Knowledge, type Language } from '../../knowledge';
import type { AskedInVain } from '../journal/read';
import { draftEntry, draftWordings, newId } from './draft';

/** Questions in vain that ask much the same, and what to do about them. */
export interface Work {
  /** Most often asked first. */
  questions: AskedInVain[];
  times: number;
  /** The day on which one was asked last. */
  last: string;
  /** What the desk says to the first of them today: it may be mended since. */
  now: { kind: 'answer' | 'choices' | 'nothing'; entries: string[] };
  draft: Draft;
}

/** A new entry, to be pasted at the ends of two files. */
export interface Draft {
  id: string;
  topic: string;
  /** Relative to the content and to the wordings. */
  file: string;
  content: string;
  wordings: string;
}

/** So many questions are looked at: more than anybody reads, whatever was typed at the desk. */
const questionsAtMost = 500;

/**
 * Understands each question anew; students are answered in between.
 *
 * @param inVain - most often asked first
 * @returns most often asked first; what is answered by now comes last, and what is not to be answered is left out
 */
export async function workList(
  inVain: readonly AskedInVain[],
  knowledge: Knowledge,
  atMost = questionsAtMost,
): Promise<Work[]> {
  const taken = new Set(knowledge.topics.flatMap(({ entries }) => entries));
  const left = inVain.filter(({ text }) => !knowledge.leavesAside(text)).slice(0, atMost);
  const works: Work[] = [];
  for (const questions of groupAlike(left)) {
    works.push(workOf(questions, knowledge, taken));
    await othersTurn();
  }
  return works.sort((a, b) => rank(a) - rank(b) || b.times - a.times || (a.last < b.last ? 1 : -1));
}

const rank = ({ now }: Work): number => (now.kind === 'answer' ? 1 : 0);

function workOf(questions: AskedInVain[], knowledge: Knowledge, taken: ReadonlySet<string>): Work {
  const [first] = questions;
  return {
    questions,
    times: questions.reduce((sum, { times }) => sum + times, 0),
    last: questions.reduce((last, question) => (question.last > last ? question.last : last), ''),
    now: first === undefined ? { kind: 'nothing', entries: [] } : saidNow(first, knowledge),
    draft: draftOf(questions, knowledge, taken),
  };
}

function saidNow({ text, language }: AskedInVain, knowledge: Knowledge): Work['now'] {
  const understood = knowledge.understand(text, { language, profile: {} });
  switch (understood.kind) {
    case 'answer':
    case 'choices':
      return { kind: understood.kind, entries: understood.entries.map(({ id }) => id) };
    default:
      return { kind: 'nothing', entries: [] };
  }
}

function draftOf(
  questions: readonly AskedInVain[],
  knowledge: Knowledge,
  taken: ReadonlySet<string>,
): Draft {
  const [first] = questions;
  const id = newId(first?.text ?? '', taken);
  const nearest = first?.nearest.find((one) => taken.has(one.id))?.id;
  const topic =
    knowledge.topics.find(({ entries }) => nearest !== undefined && entries.includes(nearest)) ??
    knowledge.topics[0];
  const sample = topic?.entries[0];
  const texts = (language: Language): string[] =>
    questions.filter((one) => one.language === language).map(({ text }) => text);
  return {
    id,
    topic: topic?.id ?? '',
    file: sample === undefined ? '' : knowledge.fileOf(sample),
    content: draftEntry({ id, question: first }),
    wordings: draftWordings({ id, wordings: { fr: texts('fr'), en: texts('en') } }),
  };
}
