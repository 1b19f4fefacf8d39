import type { Language } from '../schema/localized';
import type { Option, Question, Situations } from '../schema/situations';
import { readTarget } from './walk';

/**
 * The tree as a Mermaid diagram: questions as rhombs, outcomes as boxes, entries rounded.
 *
 * @param say - words a text of the file, placeholders included
 */
export function drawTree(
  { start, questions, outcomes, overrides }: Situations,
  language: Language,
  say: (text: string) => string,
): string {
  const text = (words: string): string => `"${say(words).replaceAll('"', '&quot;')}"`;
  return [
    'flowchart TD',
    ...questions.map(({ id, text: words }) => `  ${id}{${text(words[language])}}`),
    ...outcomes.map(({ id, title }) => `  ${node(`leaf:${id}`)}[${text(title[language])}]`),
    ...entriesIn(questions).map((id) => `  ${node(`entry:${id}`)}(["${id}"])`),
    `  start((" ")) --> ${node(start)}`,
    ...questions.flatMap(({ id, options }) =>
      options.flatMap((option) =>
        arrows(option).map(
          ([label, target]) =>
            `  ${id} -->|${text([option.label[language], label].filter(Boolean).join(' · '))}| ${node(target)}`,
        ),
      ),
    ),
    ...overrides.map(({ when, next }) => `  start -. "${condition(when)}" .-> ${node(next)}`),
  ].join('\n');
}

/** One arrow a target, with the condition it holds under. */
function arrows({ next }: Option): [label: string, target: string][] {
  if (typeof next === 'string') return [['', next]];
  return next.map(({ when, next: target }) => [when ? condition(when) : '', target]);
}

const condition = (when: object): string =>
  Object.entries(when)
    .map(([name, value]) => `${name}: ${[value].flat().join(', ')}`)
    .join('; ');

/** Mermaid's ids take no colon. */
const node = (target: string): string => target.replace(':', '-');

function entriesIn(questions: readonly Question[]): string[] {
  const targets = questions
    .flatMap(({ options }) => options.flatMap(arrows))
    .map(([, target]) => readTarget(target))
    .filter(({ kind }) => kind === 'entry');
  return [...new Set(targets.map(({ id }) => id))];
}
