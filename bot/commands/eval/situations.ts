import type { Understand } from '../../../knowledge/understand';
import type { Engine } from './engine';
import { sayRate } from './print';
import type { Conversation } from './table';

/** Whether each statement of one's situation leads where it should. */
export function saySituations(
  engine: Engine,
  understand: Understand,
  statements: readonly Conversation[],
): string {
  const outcomes = statements.map(({ qid, turns, expected }) => {
    const [message = ''] = turns;
    const understood = understand(message, { language: 'fr', profile: {} });
    const next = understood.kind === 'situation' ? engine.next(understood.stated) : understood.kind;
    return { qid, message, expected, next };
  });
  const wrong = outcomes.filter(({ expected, next }) => next !== expected);
  const right = { count: outcomes.length - wrong.length, of: outcomes.length };
  return [
    `situations: ${sayRate(right)}`,
    ...wrong.map(({ qid, message, next }) => `${qid} ${message} → ${next}`),
  ].join('\n');
}
