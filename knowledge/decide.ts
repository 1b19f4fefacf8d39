import type { Parts } from './message/needs';
import type { Found } from './search';
import type { Match } from './understanding';

/** How sure the desk must be, 0 … 1. */
export interface Thresholds {
  /** From this confidence on an entry is answered outright. */
  answer: number;
  /** Entries likelier than this are worth offering … */
  offer: number;
  /** … unless nothing is likelier than this to be what is meant. */
  none: number;
}

/** Chosen by cross-validation on the labelled table, so that few outright answers are wrong (DESIGN.md). */
export const thresholds: Thresholds = { answer: 0.6, offer: 0.01, none: 0.6 };

/** More choices are not read. */
export const choicesAtMost = 4;
const alsoAtMost = 2;

export type Decision =
  | { kind: 'answer'; entries: Match[]; also: Match[] }
  | { kind: 'choices'; entries: Match[] }
  | { kind: 'nothing'; reason: 'unknown'; entries: Match[] };

/** Answers, offers or gives up. */
export function decide(
  { ranked, none }: Found,
  { asked, mentioned }: Parts,
  limits: Thresholds = thresholds,
): Decision {
  const plausible = plausibleOf(ranked, limits);
  if (asked.length > 1) return answer(asked, [...mentioned, ...plausible]);
  const [best] = ranked;
  if (best !== undefined && best.confidence >= limits.answer) {
    return answer([best], [...mentioned, ...plausible]);
  }
  const likely = distinct([...plausible, ...mentioned]).slice(0, choicesAtMost);
  return none < limits.none && likely.length > 1
    ? { kind: 'choices', entries: likely }
    : { kind: 'nothing', reason: 'unknown', entries: likely.slice(0, choicesAtMost - 1) };
}

/** What a statement of one's situation may ask all the same: « j'ai perdu mon emploi, je suis en LP ». */
export function mayAsk({ ranked, none }: Found, limits: Thresholds): Match[] {
  return none < limits.none ? plausibleOf(ranked, limits).slice(0, alsoAtMost) : [];
}

const plausibleOf = (ranked: readonly Match[], { offer }: Thresholds): Match[] =>
  ranked.filter(({ confidence }) => confidence >= offer);

/** @param others - what may be meant as well, likeliest first */
const answer = (entries: Match[], others: readonly Match[]): Decision => ({
  kind: 'answer',
  entries,
  also: distinct(others, entries).slice(0, alsoAtMost),
});

/** Each entry once, those that are `known` left out. */
function distinct(matches: readonly Match[], known: readonly Match[] = []): Match[] {
  const ids = new Set(known.map(({ id }) => id));
  return matches.filter(({ id }) => !ids.has(id) && ids.add(id));
}
