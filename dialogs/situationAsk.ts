import type { Guide } from '../knowledge';
import { numbered } from './choices';
import type { Desk } from './desk';
import type { Outcome } from './outcome';
import type { Turn } from './turn';

/** Puts a question, with how far the student is; `lead` is said before it. */
export function askQuestion(
  id: string,
  lead: readonly string[],
  { memory, profile }: Turn,
  guide: Guide,
  { translate }: Desk,
): Outcome {
  const { language } = memory;
  const question = guide.question(id, language);
  if (question === undefined) throw new RangeError(`no question is called “${id}”`);
  const answered = memory.trail?.length ?? 0;
  const number = answered + 1;
  const most = answered + guide.atMost(profile);
  const place =
    number < most
      ? translate(language, 'situation.question', { number, most })
      : translate(language, 'situation.lastQuestion');
  const brief = [...lead, place, `**${question.text}**`].join('\n\n');
  const labels = question.options.map(({ label }) => label);
  const unsure = translate(language, 'situation.unsure');
  // The first question has an answer of its own for who does not know.
  const knowsUnsure = question.options.some((option) => option.id === 'other');
  return {
    language,
    text: [brief, numbered(labels)].join('\n\n'),
    brief,
    options: [
      ...question.options.map((option, index) => ({
        label: option.label,
        message: option.label,
        number: index + 1,
        answers: { question: id, option: option.id },
      })),
      ...(knowsUnsure ? [] : [{ label: unsure, message: unsure }]),
    ],
  };
}

/** Answers the entry that a student's answers lead to instead of a procedure. */
export function answerEntry(
  id: string,
  lead: readonly string[],
  { memory, profile, today }: Turn,
  { knowledge, translate }: Desk,
): Outcome {
  const { language } = memory;
  const answer = knowledge().answer(id, profile, { language, today });
  const pending = translate(language, 'situation.pending');
  return {
    language,
    text: [...lead, `**${answer.question}**`, answer.text, pending].join('\n\n'),
    options: answer.related.map(({ question }) => ({ label: question, message: question })),
    answered: [id],
    source: answer.source,
  };
}
