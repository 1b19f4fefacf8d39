import type { Answer, Language } from '../knowledge';
import type { Desk } from './desk';
import type { Outcome } from './outcome';
import type { Of } from './reply';
import type { Turn } from './turn';

/** How many further questions are offered under an answer: what may be meant as well comes first. */
const maxRelated = 3;
/** An answer with more days than this lists other students' too. */
const maxDays = 3;

/** Answers each question of the message, in the order asked, worded for what is known of the student. */
export function sayAnswers(
  { entries, also = [], term, reckoned, language }: Of<'answer'>,
  turn: Turn,
  { knowledge, translate }: Desk,
): Outcome {
  const answers = entries.map(({ id }) =>
    knowledge().answer(id, turn.profile, { language, today: turn.today }),
  );
  const ids = answers.map(({ id }) => id);
  turn.memory.misses = 0;
  const next = [...also, ...answers.flatMap(({ related }) => related)].map(({ id }) => id);
  const offered = [...new Set(next)].filter((id) => !ids.includes(id)).slice(0, maxRelated);
  turn.memory.previous = { message: turn.gist, answered: ids, offered: [] };

  const narrow = answers.some(({ narrowable }) => narrowable);
  const invites = reckoned === undefined && answers.at(-1)?.tool === 'parcoursup-login';
  return {
    language,
    text: [
      term === undefined ? '' : knowledge().explain(term, { language, today: turn.today }),
      reckoned === undefined ? '' : knowledge().reckon(reckoned, language),
      ...answers.map((answer) =>
        sayOne(answer, answers.length > 1, turn, { knowledge, translate }),
      ),
      narrow ? translate(language, 'answer.narrow') : '',
      invites ? translate(language, 'reckon.login.invite') : '',
    ]
      .filter((paragraph) => paragraph !== '')
      .join('\n\n'),
    options: offered
      .map((id) => knowledge().question(id, language))
      .map((question) => ({ label: question, message: question })),
    calendar: noteDown(answers, language, translate),
    answered: ids,
    source: answers.length === 1 ? answers[0]?.source : undefined,
  };
}

/** The days that the answers give, unless they are a list of everybody's. */
function noteDown(
  answers: readonly Answer[],
  language: Language,
  translate: Desk['translate'],
): Outcome['calendar'] {
  const names = [...new Set(answers.flatMap(({ days }) => days))];
  if (names.length === 0 || names.length > maxDays) return undefined;
  return { label: translate(language, 'calendar.add'), names };
}

/** Several answers each get their question as a heading. */
function sayOne(
  { question, text }: Answer,
  several: boolean,
  { memory }: Turn,
  { translate }: Desk,
): string {
  if (!several) return text;
  return `${translate(memory.language, 'answer.several', { question })}\n\n${text}`;
}
