import type { Understand } from '../../../knowledge/understand';
import { playTurns } from './ask';
import type { Engine } from './engine';
import { sayRate } from './print';
import { scoreRow, type Result } from './score';
import { needsOf, type Conversation } from './table';

/** Whether the last turn of each conversation gets what it should. */
export function sayFollowUps(
  { gist }: Pick<Engine, 'gist'>,
  understand: Understand,
  conversations: readonly Conversation[],
): string {
  const results = conversations.flatMap((conversation) => {
    const understood = playTurns(understand, gist, conversation);
    return understood === undefined ? [] : [scoreRow(rowOf(conversation), understood)];
  });
  const met = (test: (result: Result) => boolean | undefined): string =>
    sayRate({ count: results.filter((result) => test(result)).length, of: results.length });
  const failed = results.filter((result) => !isGood(result));
  return [
    `follow-ups right or offered: ${met(isGood)}; right outright: ${met(isRight)}`,
    ...failed.map(({ row, understanding }) => {
      const best = understanding.ranked[0]?.id ?? understanding.kind;
      return `${row.qid} ${row.message} → ${best}`;
    }),
  ].join('\n');
}

const isRight = ({ answeredAt1, rejected }: Result): boolean | undefined => answeredAt1 ?? rejected;
const isGood = ({ wrongAt1, hitAt3, rejected }: Result): boolean | undefined =>
  rejected ?? (wrongAt1 === false && hitAt3);

const rowOf = ({ qid, language, turns, expected }: Conversation): Result['row'] => ({
  qid,
  language,
  kind: 'follow-up',
  message: turns.at(-1) ?? '',
  needs: needsOf(expected),
  social: expected === 'smalltalk',
  languageCounts: true,
});
