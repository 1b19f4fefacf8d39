import type { Desk } from './desk';
import type { Outcome } from './outcome';
import type { Turn } from './turn';

const maxUnderCard = 3;

/** Adds what a student who told of their situation may have been looking for instead. */
export function pointOut(
  pointers: readonly string[],
  outcome: Outcome,
  turn: Turn,
  { knowledge, translate }: Desk,
): Outcome {
  if (pointers.length === 0) return outcome;
  const { language } = turn.memory;
  turn.pointers = pointers;
  // Below a question its own choices are what a number means.
  if (outcome.card) turn.memory.previous = { message: '', answered: [], offered: [...pointers] };
  const questions = pointers.map((id) => knowledge().question(id, language));
  const list = questions.map((question) => `- ${question}`).join('\n');
  const own = questions.map((question) => ({ label: question, message: question }));
  const others = outcome.options.filter((option) => !questions.includes(option.message));
  return {
    ...outcome,
    text: [outcome.text, translate(language, 'situation.also'), list].join('\n\n'),
    // Under a procedure they take the place of what else is worth reading: a phone has room for three.
    options: outcome.card ? [...own, ...others].slice(0, maxUnderCard) : [...others, ...own],
  };
}
