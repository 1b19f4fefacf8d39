import type { Desk } from './desk';
import type { Outcome } from './outcome';
import type { Of } from './reply';
import type { Turn } from './turn';

/** Asks which of two to four questions was meant; a tap, a number or other words will do. */
export function sayChoices(
  { entries, term, language }: Of<'choices'>,
  turn: Turn,
  { knowledge, translate }: Desk,
): Outcome {
  const offered = entries.map(({ id }) => id);
  turn.memory.previous = { message: turn.gist, answered: [], offered };
  const questions = offered.map((id) => knowledge().question(id, language));
  const none = translate(language, 'choices.none');
  const brief = [
    ...(term === undefined ? [] : [knowledge().explain(term, { language, today: turn.today })]),
    translate(language, 'choices.ask'),
  ].join('\n\n');
  return {
    language,
    text: [brief, numbered(questions)].join('\n\n'),
    brief,
    options: [...questions, none].map((label) => ({ label, message: label })),
  };
}

export const numbered = (lines: readonly string[]): string =>
  lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
