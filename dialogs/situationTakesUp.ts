import {
  asksForProgress,
  saidInFew,
  type Guide,
  type Profile,
  type Understanding,
} from '../knowledge';
import { concernsTree } from './situationHear';
import type { Beginning } from './situationDialog';
import type { Turn } from './turn';

/**
 * Whether a message, outside the guided dialog, begins it or takes it up again.
 *
 * @returns how it begins; undefined when the message is about something else
 */
export function takesUp(
  turn: Turn,
  understood: Understanding,
  guide: Guide,
): Beginning | undefined {
  const stated = statedBy(turn, understood, guide);
  if (stated !== undefined) {
    turn.understanding = {
      kind: 'situation',
      stated,
      language: turn.memory.language,
      ranked: understood.ranked,
    };
    const also = understood.kind === 'situation' ? (understood.also ?? []) : [];
    return { stated, pointers: also.map(({ id }) => id) };
  }
  // An old checklist whose outcome is gone, or of a student who was forgotten.
  if (turn.tap?.kind === 'checklist') return {};
  if (asksForProgress(turn.message)) return {};
  if (understood.kind !== 'command') return undefined;
  switch (understood.command.name) {
    case 'situation':
      return {};
    case 'back':
      return turn.memory.trail?.length ? { then: 'back' } : undefined;
    case 'restart':
      return turn.memory.trail && { then: 'restart' };
    default:
      return undefined;
  }
}

/** What a tap, a typed label or a sentence says of the student that the tree wants to know. */
function statedBy({ tap, message, profile }: Turn, understood: Understanding, guide: Guide) {
  if (tap?.kind === 'option') return guide.states(tap.question, tap.option);
  if (understood.kind === 'nothing' && understood.reason === 'distress') return undefined;
  const labelled = guide.labelled(message);
  if (labelled !== undefined) return labelled;
  if (understood.kind !== 'situation') return correctedIn(message, profile);
  const { stated } = understood;
  const isEmpty = Object.keys(stated).length === 0;
  return isEmpty || concernsTree(stated, guide) ? stated : undefined;
}

/** « en fait non, en apprentissage », from somebody of whom something else was noted. */
function correctedIn(message: string, known: Profile): Profile | undefined {
  const { stated, corrects } = saidInFew(message);
  const isNew = Object.entries(stated).some(([name, value]) => {
    const before = known[name as keyof Profile];
    return before !== undefined && before !== value;
  });
  return corrects && isNew ? stated : undefined;
}
