import { fits, type Attribute, type Profile } from '../schema/profile';
import type { Next as NextByCondition, Option, Question, Situations } from '../schema/situations';

/** Where a student stands in the tree: a question still to be asked, or where the answers lead. */
export interface Next {
  kind: 'question' | 'outcome' | 'entry';
  id: string;
}

/** @example readTarget('leaf:lp-new-online'); // { kind: 'outcome', id: 'lp-new-online' } */
export function readTarget(target: string): Next {
  const [head = '', id = ''] = target.split(':');
  if (head === 'leaf') return { kind: 'outcome', id };
  if (head === 'entry') return { kind: 'entry', id };
  return { kind: 'question', id: target };
}

/** What is known, with what follows from it; nothing known is overwritten. */
export function complete({ implies }: Situations, profile: Profile): Profile {
  const known: Profile = { ...profile };
  for (let before = -1; before !== size(known);) {
    before = size(known);
    for (const { when, then } of implies) {
      if (fits(when, known) === 'yes') Object.assign(known, { ...then, ...defined(known) });
    }
  }
  return known;
}

/**
 * Follows the tree as far as what is known leads.
 *
 * @returns the first question whose answer still matters, or the end; the same profile, the same result
 */
export function walk(situations: Situations, profile: Profile): Next {
  const known = complete(situations, profile);
  const next = follow(situations, known);
  const question = next.kind === 'question' ? questionOf(situations, next.id) : undefined;
  return (question && onlyEnd(situations, question, known)) ?? next;
}

/** @returns the first question that is not answered, or the end */
function follow(situations: Situations, known: Profile): Next {
  const override = situations.overrides.find(({ when }) => fits(when, known) === 'yes');
  let target = override?.next ?? situations.start;
  for (;;) {
    const next = readTarget(target);
    const question = next.kind === 'question' ? questionOf(situations, next.id) : undefined;
    const answer = question && answerOf(question, known);
    if (answer === undefined) return next;
    target = choose(answer.next, known);
  }
}

/** Where every answer leads alike, so that there is nothing to ask. */
function onlyEnd(situations: Situations, { options }: Question, known: Profile): Next | undefined {
  let end: Next | undefined;
  for (const { states } of options) {
    const next = follow(situations, complete(situations, { ...known, ...states }));
    end ??= next;
    if (next.kind === 'question' || next.id !== end.id) return undefined;
  }
  return end;
}

/** How many questions there may still be, this one included; 0 at the end. */
export function atMost(situations: Situations, profile: Profile): number {
  const next = walk(situations, profile);
  const question = next.kind === 'question' ? questionOf(situations, next.id) : undefined;
  if (question === undefined) return 0;
  const further = question.options.map(({ states }) =>
    atMost(situations, { ...profile, ...states }),
  );
  return 1 + Math.max(...further);
}

/** The option that what is known amounts to. */
export const answerOf = ({ options }: Question, known: Profile): Option | undefined =>
  options.find(({ states }) => fits(states, known) === 'yes');

export const questionOf = ({ questions }: Situations, id: string): Question | undefined =>
  questions.find((question) => question.id === id);

/** The target for a student, of those a content file gives by condition. */
function choose(next: NextByCondition, known: Profile): string {
  if (typeof next === 'string') return next;
  const own = next.find(({ when }) => when === undefined || fits(when, known) === 'yes');
  return own?.next ?? '';
}

/** Every target of an option, whatever the student. */
export const targetsOf = ({ next }: Option): string[] =>
  typeof next === 'string' ? [next] : next.map((each) => each.next);

const size = (profile: Profile): number => Object.keys(defined(profile)).length;

const defined = (profile: Profile): Profile =>
  Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== undefined)) as Partial<
    Record<Attribute, string>
  > as Profile;
