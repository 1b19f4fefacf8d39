import type { Parts } from './message/needs';
import type { Found } from './search';
import type { Match } from './understanding';

/** Chosen by cross-validation on the labelled table, so that few outright answers are wrong (DESIGN.md). */
export const thresholds = {
  /** From this confidence on an entry is answered outright. */
  answer: 0.55,
  /** Entries likelier than this are worth offering … */
  offer: 0.03,
  /** … unless nothing is likelier than this to be what is meant. */
  none: 0.6,
} as const;

/** More choices are not read. */
export const choicesAtMost = 4;
const alsoAtMost = 2;

export type Decision =
  | { kind: 'answer'; entries: Match[]; also: Match[] }
  | { kind: 'choices'; entries: Match[] }
  | { kind: 'nothing'; reason: 'unknown'; entries: Match[] };

/** Answers, offers or gives up. */
export function decide({ ranked, none }: Found, { asked, mentioned }: Parts): Decision {
  if (asked.length > 1) return { kind: 'answer', entries: asked, also: [] };
  const [best, ...others] = ranked;
  const plausible = (matches: readonly Match[]): Match[] =>
    matches.filter(({ confidence }) => confidence >= thresholds.offer);
  if (best !== undefined && best.confidence >= thresholds.answer) {
    const also = distinct([...mentioned, ...plausible(others)], best.id);
    return { kind: 'answer', entries: [best], also: also.slice(0, alsoAtMost) };
  }
  const likely = plausible(ranked).slice(0, choicesAtMost);
  return none < thresholds.none && likely.length > 1
    ? { kind: 'choices', entries: likely }
    : { kind: 'nothing', reason: 'unknown', entries: likely.slice(0, choicesAtMost - 1) };
}

/** Each entry once, `known` left out. */
const distinct = (matches: readonly Match[], known: string): Match[] =>
  matches.filter(
    ({ id }, place) => id !== known && matches.findIndex((match) => match.id === id) === place,
  );
