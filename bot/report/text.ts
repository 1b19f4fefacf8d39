import { dimensions, totalOf, upshots, type Figures } from './figures';
import type { Words } from './words';

/** So much of a question is shown on a line. */
const longestQuestion = 70;
const workAtMost = 10;
const remarksAtMost = 10;

/** The report for a terminal. */
export function reportText(figures: Figures, words: Words, since: string, until: string): string {
  const { say, question, percent, number } = words;
  const total = totalOf(figures.total);
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines];
  return [
    words.title(since, until),
    ...columns(
      upshots.map((upshot) => [
        words.upshot(upshot),
        number(figures.total[upshot]),
        percent(figures.total[upshot], total),
      ]),
    ),
    ...dimensions.flatMap((dimension) =>
      section(
        say(`staff.by.${dimension}`),
        columns([
          ['', say('staff.questions'), ...upshots.map((upshot) => words.upshot(upshot))],
          ...figures.by[dimension].map(({ name, shares }) => [
            words.nameOf(dimension, name),
            number(totalOf(shares)),
            ...upshots.map((upshot) => number(shares[upshot])),
          ]),
        ]),
      ),
    ),
    ...section(
      say('staff.top'),
      columns(figures.top.map(({ id, times }) => [number(times), id, cut(question(id))])),
    ),
    ...section(
      say('staff.worst'),
      columns(
        figures.worst.map(({ id, liked, disliked, reasons }) => [
          `+${number(liked)}`,
          `-${number(disliked)}`,
          id,
          cut(question(id)),
          Object.entries(reasons)
            .map(
              ([reason, times]) => `${say(`feedback.${reason as keyof typeof reasons}`)} ${times}`,
            )
            .join(', '),
        ]),
      ),
    ),
    ...section(
      say('staff.remarks'),
      figures.remarks
        .slice(0, remarksAtMost)
        .flatMap((remark) => [`  ${words.remark(remark)}`, `      ${remark.entries.join(', ')}`]),
    ),
    ...section(say('staff.work'), [
      ...figures.work.slice(0, workAtMost).flatMap((work) => describeWork(work, words)),
      ...(figures.unkept === 0 ? [] : [`  ${words.unkept(figures.unkept)}`]),
    ]),
    ...section(
      say('staff.unasked'),
      figures.unasked.map((id) => `  ${id}`),
    ),
    ...section(
      say('staff.past'),
      figures.past.length === 0 ? [] : [`  ${figures.past.join(', ')}`],
    ),
    '',
  ].join('\n');
}

function describeWork(
  { questions, times, last, now, draft }: Figures['work'][number],
  { say, percent, number, day }: Words,
): string[] {
  const [first] = questions;
  const nearest = (first?.nearest ?? [])
    .map(({ id, confidence }) => `${id} ${percent(confidence, 1)}`)
    .join(', ');
  return [
    `  ${number(times)} × ${questions.map(({ text }) => cut(text)).join(' | ')} (${say('staff.work.last', { day: day(last) })})`,
    `      ${nearest === '' ? say('staff.nearest.none') : `${say('staff.nearest')} ${nearest}`}`,
    now.kind === 'answer'
      ? `      ${say('staff.mended', { entries: now.entries.join(', ') })}`
      : // As it is pasted: spaces before a line count.
        `      ${say('staff.draft.where', { file: draft.file })}\n${draft.content}${draft.wordings}`,
  ];
}

const cut = (text: string): string =>
  text.length <= longestQuestion ? text : `${text.slice(0, longestQuestion - 1)}…`;

/** Columns that hold numbers alone are set to the right. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => (row[at] ?? '').length)),
  );
  return rows.map((row) =>
    `  ${row.map((cell, at) => (/^[+-]?[\d\s,]*%?$/.test(cell) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  ')}`.trimEnd(),
  );
}
