import type { Guide } from '../knowledge';
import type { Turn } from './turn';

/** What became of a question: answered, asked back, not answered, or passed on to a person. */
export type Upshot = 'answered' | 'asked' | 'unanswered' | 'handedOver';

/** @returns undefined for what asks nothing: small talk, most commands, files */
export function upshotOf(
  { understanding, situation, memory }: Turn,
  guide: Guide | undefined,
): Upshot | undefined {
  if (understanding === undefined) return undefined;
  switch (understanding.kind) {
    case 'answer':
      return 'answered';
    case 'choices':
      return 'asked';
    case 'nothing':
      if (understanding.reason === 'empty') return undefined;
      if (understanding.reason === 'distress') return 'handedOver';
      if (situation !== undefined) return 'asked';
      // A second message in vain is answered with whom to ask, and the count begins again.
      return understanding.reason === 'unknown' && memory.misses === 0
        ? 'handedOver'
        : 'unanswered';
    case 'situation':
    case 'smallTalk':
    case 'command':
      if (understanding.kind === 'command' && understanding.command.name === 'contact') {
        return 'handedOver';
      }
      if (situation !== undefined) return isReached(situation.next, guide) ? 'answered' : 'asked';
      return understanding.kind === 'situation' ? 'answered' : undefined;
  }
}

/** Whether the guided dialog came to its end. */
const isReached = (next: string, guide: Guide | undefined): boolean =>
  next.startsWith('entry:') || guide?.outcomes.includes(next) === true;
