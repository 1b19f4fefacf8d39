import { escape } from '../web/document';
import type { Work } from './work';
import type { Words } from './words';

/** One piece of work: the questions, what is nearest, and a draft to paste. */
export function describeWork(work: Work, words: Words): string {
  const { say } = words;
  const { questions, times, last, now, draft } = work;
  const asked = questions.map(
    ({ text, times: each, language }) =>
      `<li lang="${language}">${escape(text)} (${words.number(each)})</li>`,
  );
  const nearest = (questions[0]?.nearest ?? []).map(
    ({ id, confidence }) =>
      `<li>${escape(words.question(id))} <code>${escape(id)}</code> ${words.percent(confidence, 1)}</li>`,
  );
  const isMended = now.kind === 'answer';
  return `<article class="work${isMended ? ' mended' : ''}">
<h3 lang="${questions[0]?.language ?? words.language}">${escape(questions[0]?.text ?? '')}</h3>
<p>${escape(say('staff.work.times', { count: times }))} · ${escape(say('staff.work.last', { day: words.day(last) }))}</p>
${isMended ? `<p class="good">${escape(say('staff.mended', { entries: now.entries.join(', ') }))}</p>` : ''}
${questions.length > 1 ? `<ul>${asked.join('')}</ul>` : ''}
${nearest.length === 0 ? `<p>${escape(say('staff.nearest.none'))}</p>` : `<p>${escape(say('staff.nearest'))}</p><ol>${nearest.join('')}</ol>`}
${isMended ? '' : draftPart(draft, words)}
</article>`;
}

const draftPart = ({ file, content, wordings }: Work['draft'], { say }: Words): string =>
  `<details><summary>${escape(say('staff.draft'))}</summary>
<p>${escape(say('staff.draft.content', { file }))}</p>
<pre tabindex="0">${escape(content)}</pre>
<p>${escape(say('staff.draft.wordings', { file }))}</p>
<pre tabindex="0">${escape(wordings)}</pre>
<p>${escape(say('staff.draft.near'))}</p></details>`;
