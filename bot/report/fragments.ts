import { escape } from '../web/document';
import { dimensions, totalOf, upshots, type Dimension, type Figures, type Rating } from './figures';
import { bar, day, legend } from './plots';
import type { Words } from './words';
import { describeWork } from './workFragment';

/** How much of the work a report shows. */
const workAtMost = 20;
const remarksAtMost = 50;

/** The whole report as HTML: figures with plots, entries, work. */
export function reportBody(figures: Figures, words: Words): string {
  const { say } = words;
  return [
    section(say('staff.overview'), overview(figures, words)),
    ...dimensions.map((dimension) =>
      section(say(`staff.by.${dimension}`), table(dimension, figures, words)),
    ),
    section(say('staff.top'), topTable(figures, words)),
    section(say('staff.worst'), worstTable(figures, words)),
    section(say('staff.remarks'), remarkList(figures, words)),
    section(say('staff.work'), workPart(figures, words)),
    section(say('staff.unasked'), entries(figures.unasked, words)),
    section(say('staff.past'), entries(figures.past, words)),
  ].join('');
}

const section = (title: string, body: string): string =>
  `<section><h2>${escape(title)}</h2>\n${body}</section>\n`;

function overview({ total }: Figures, words: Words): string {
  const all = totalOf(total);
  const tiles = upshots.map(
    (upshot) =>
      `<div class="tile ${upshot}"><dt>${escape(words.upshot(upshot))}</dt><dd>${words.number(total[upshot])} <small>${words.percent(total[upshot], all)}</small></dd></div>`,
  );
  return `<p>${escape(words.say('staff.total', { count: all }))}</p><dl class="tiles">${tiles.join('')}</dl>`;
}

function table(dimension: Dimension, { by }: Figures, words: Words): string {
  const rows = by[dimension];
  if (rows.length === 0) return nothing(words);
  const most = Math.max(...rows.map(({ shares }) => totalOf(shares)));
  const heads = [words.say('staff.questions'), ...upshots.map((upshot) => words.upshot(upshot))];
  const lines = rows.map(
    ({ name, shares }) =>
      `<tr><th scope="row">${escape(words.nameOf(dimension, name))}</th>${[
        totalOf(shares),
        ...upshots.map((upshot) => shares[upshot]),
      ]
        .map((value) => cell(words.number(value)))
        .join('')}${dimension === 'hour' ? '' : `<td>${bar(shares, most)}</td>`}</tr>`,
  );
  const plot = dimension === 'hour' ? day(rows, words) : '';
  const grid = wide(
    `<table><thead><tr><td></td>${heads.map(head).join('')}${dimension === 'hour' ? '' : '<td></td>'}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`,
    words.say(`staff.by.${dimension}`),
  );
  return plot === ''
    ? legend(words) + grid
    : `${legend(words)}${plot}<details><summary>${escape(words.say('staff.figures'))}</summary>${grid}</details>`;
}

function topTable({ top }: Figures, words: Words): string {
  if (top.length === 0) return nothing(words);
  const most = top[0]?.times ?? 1;
  return list(
    top.map(
      ({ id, times }) =>
        `<tr>${cell(words.number(times))}<td>${escape(words.question(id))} <code>${escape(id)}</code></td><td>${bar({ answered: times, asked: 0, unanswered: 0, handedOver: 0 }, most)}</td></tr>`,
    ),
    words.say('staff.top'),
  );
}

function worstTable({ worst }: Figures, words: Words): string {
  if (worst.length === 0) return nothing(words);
  return list(
    worst.map(
      (rating) =>
        `<tr>${cell(`👍 ${words.number(rating.liked)}`)}${cell(`👎 ${words.number(rating.disliked)}`)}<td>${escape(words.question(rating.id))} <code>${escape(rating.id)}</code><ul>${why(rating, words)}</ul></td></tr>`,
    ),
    words.say('staff.worst'),
  );
}

function remarkList({ remarks }: Figures, words: Words): string {
  if (remarks.length === 0) return nothing(words);
  const about = (ids: readonly string[]): string =>
    ids.map((id) => `${escape(words.question(id))} <code>${escape(id)}</code>`).join(', ');
  const lines = remarks
    .slice(0, remarksAtMost)
    .map((remark) => `<li>${escape(words.remark(remark))}<br>${about(remark.entries)}</li>`);
  return `<ul>${lines.join('\n')}</ul>`;
}

const why = ({ reasons }: Rating, { say, number }: Words): string =>
  (Object.keys(reasons) as (keyof typeof reasons)[])
    .map(
      (reason) =>
        `<li>${escape(say('staff.reason', { reason: say(`feedback.${reason}`), times: number(reasons[reason] ?? 0) }))}</li>`,
    )
    .join('');

function workPart({ work, unkept }: Figures, words: Words): string {
  const left = words.unkept(unkept);
  const shown = work.slice(0, workAtMost).map((one) => describeWork(one, words));
  if (left !== '') shown.push(`<p>${escape(left)}</p>`);
  return shown.length === 0 ? nothing(words) : shown.join('\n');
}

const entries = (ids: readonly string[], words: Words): string =>
  ids.length === 0
    ? nothing(words)
    : `<p>${words.number(ids.length)}</p><details><summary>${escape(words.say('staff.show'))}</summary><ul>${ids.map((id) => `<li>${escape(words.question(id))} <code>${escape(id)}</code></li>`).join('')}</ul></details>`;

const nothing = ({ say }: Words): string => `<p>${escape(say('staff.nothing'))}</p>`;
const cell = (value: string): string => `<td class="number">${value}</td>`;
const head = (title: string): string => `<th scope="col" class="number">${escape(title)}</th>`;
const list = (rows: readonly string[], label: string): string =>
  wide(`<table><tbody>${rows.join('\n')}</tbody></table>`, label);
/** On a phone a wide table moves sideways, by keyboard too. */
const wide = (html: string, label: string): string =>
  `<div class="wide" tabindex="0" role="region" aria-label="${escape(label)}">${html}</div>`;
