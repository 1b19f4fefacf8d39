import { thresholds, type Thresholds } from '../../../knowledge/decide';
import { createIndexes } from '../../../knowledge/search';
import { askAll } from './ask';
import { understandWith, type Engine } from './engine';
import type { Result } from './score';
import type { Row } from './table';

export const foldsAtAll = 5;
/** A wrong answer, or one where there is none to give, outweighs so many right ones. */
const wrongWeighs = 2;

const candidates: readonly Thresholds[] = [0.45, 0.5, 0.55, 0.6, 0.65, 0.7].flatMap((answer) =>
  [0.5, 0.6, 0.7].map((none) => ({ ...thresholds, answer, none })),
);

export const isHeldOut = (place: number, fold: number): boolean => place % foldsAtAll === fold;

/** What comes out for rows that had no say in the thresholds. */
export interface CrossValidated {
  results: Result[];
  /** What each fold chose. */
  chosen: Thresholds[];
}

/** Chooses the thresholds on four fifths of the rows and judges them on the rest, five times. */
export function crossValidate(engine: Engine, rows: readonly Row[]): CrossValidated {
  const indexes = createIndexes(engine.documents, engine.lexicon);
  const tried = candidates.map((limits) => ({
    limits,
    results: askAll(understandWith(engine, { indexes }, limits), rows),
  }));
  const results: Result[] = [];
  const chosen: Thresholds[] = [];
  for (let fold = 0; fold < foldsAtAll; fold++) {
    const worth = (each: readonly Result[]): number =>
      each
        .filter((_, place) => !isHeldOut(place, fold))
        .reduce((sum, result) => sum + worthOf(result), 0);
    const best = tried.reduce((a, b) => (worth(b.results) > worth(a.results) ? b : a));
    chosen.push(best.limits);
    results.push(...best.results.filter((_, place) => isHeldOut(place, fold)));
  }
  return { results, chosen };
}

function worthOf({ answeredAt1, wrongAt1, rejected }: Result): number {
  if (wrongAt1 === true || rejected === false) return -wrongWeighs;
  return answeredAt1 === true ? 1 : 0;
}
