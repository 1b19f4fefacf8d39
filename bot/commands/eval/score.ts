import type { Understanding } from '../../../knowledge/understanding';
import type { Row } from './table';

/** What a student was given: entries answered outright, and entries offered. */
export interface Given {
  answered: readonly string[];
  offered: readonly string[];
}

/** How one row came out; a measure that does not apply is undefined. */
export interface Result {
  row: Row;
  given: Given;
  understanding: Understanding;
  answeredAt1?: boolean;
  hitAt3?: boolean;
  wrongAt1?: boolean;
  rejected?: boolean;
  language?: boolean;
}

/** What the desk answers and offers for an understanding. */
export function givenBy(understood: Understanding): Given {
  const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);
  switch (understood.kind) {
    case 'answer':
      return { answered: ids(understood.entries), offered: ids(understood.also ?? []) };
    case 'choices':
    case 'nothing':
      return { answered: [], offered: ids(understood.entries) };
    case 'situation':
      return { answered: [], offered: ids(understood.also ?? []) };
    default:
      return { answered: [], offered: [] };
  }
}

/** Holds one understanding against its row. */
export function scoreRow(row: Row, understanding: Understanding): Result {
  const given = givenBy(understanding);
  const language = row.languageCounts ? understanding.language === row.language : undefined;
  const result = { row, given, understanding, language };
  if (row.needs.length === 0) {
    const social = !row.social || understanding.kind === 'smallTalk';
    return { ...result, rejected: given.answered.length === 0 && social };
  }
  const top = given.answered[0];
  const firstThree = [...given.answered, ...given.offered].slice(0, 3);
  const right = top !== undefined && row.needs.flat().includes(top);
  return {
    ...result,
    answeredAt1: right,
    wrongAt1: top !== undefined && !right,
    hitAt3: row.needs.every((need) => need.some((id) => firstThree.includes(id))),
  };
}
