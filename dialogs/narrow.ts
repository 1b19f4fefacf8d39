import { saidInFew, type Profile, type Understanding } from '../knowledge';
import { sayAnswers } from './answer';
import type { Desk } from './desk';
import type { Outcome } from './outcome';
import type { Turn } from './turn';

/**
 * Says the last answer again where the student tells what it asked for: of their own case alone.
 *
 * @returns undefined when nothing is told, or nothing that the answer depends on
 */
export function narrow(turn: Turn, understood: Understanding, desk: Desk): Outcome | undefined {
  const { profile, memory, today } = turn;
  const { previous, language } = memory;
  const stated = told(turn, understood);
  if (previous === undefined || stated === undefined) return undefined;

  const word = (id: string, of: Profile) => desk.knowledge().answer(id, of, { language, today });
  const isOwn = previous.answered.some((id) => {
    const before = word(id, profile);
    return before.narrowable && before.text !== word(id, { ...profile, ...stated }).text;
  });
  if (!isOwn) return undefined;

  Object.assign(profile, stated);
  // What was asked remains what the next question goes on with.
  turn.gist = previous.message;
  const answer = {
    kind: 'answer',
    entries: previous.answered.map((id) => ({ id, confidence: 1 })),
    language,
    ranked: understood.ranked,
    stated,
  } as const;
  turn.understanding = answer;
  const said = sayAnswers(answer, turn, desk);
  const way = desk.translate(language, 'menu.situation');
  return { ...said, options: [{ label: way, message: way }, ...said.options] };
}

function told({ tap, message }: Turn, understood: Understanding): Profile | undefined {
  if (tap !== undefined) return undefined;
  const stated = understood.kind === 'situation' ? understood.stated : saidInFew(message).stated;
  return Object.keys(stated).length > 0 ? stated : undefined;
}
