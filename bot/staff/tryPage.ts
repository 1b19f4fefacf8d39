import { thresholds, type Profile, type Understanding } from '../../knowledge';
import type { Turn } from '../../dialogs/turn';
import { TerminalAdapter } from '../channels/terminalAdapter';
import { newBot } from '../composeBot';
import { escape } from '../web/document';
import { bubble } from './bubble';
import type { Room } from './parts';
import { attributes, type Wishes } from './wishes';

const rankedShown = 8;

/** A form to try a question with, and what becomes of the question that it asked. */
export async function tryPage(wishes: Wishes, room: Room): Promise<string> {
  const form = drawForm(wishes, room);
  if (wishes.question === '') return form;
  const { turn, replies } = await ask(wishes, room);
  const { say } = room.words;
  return `${form}
<h2>${escape(say('staff.try.reads'))}</h2>
${replies.map((reply) => bubble(reply)).join('\n')}
<h2>${escape(say('staff.try.why'))}</h2>
${turn?.understanding === undefined ? '' : explain(turn.understanding, wishes, room)}`;
}

/** The whole bot, with nothing remembered but what the form says; nothing of it is counted. */
async function ask({ question, language, day, profile }: Wishes, room: Room) {
  let turn: Turn | undefined;
  const bot = newBot(room, {
    now: () => (day === '' ? room.now() : new Date(`${day}T10:00:00Z`)),
    startProfile: profile,
    observe: (over) => (turn = over),
  });
  const replies = await new TerminalAdapter(bot, 'directline').say(question, 'try', language);
  return { turn: turn, replies };
}

function explain(understood: Understanding, { question }: Wishes, room: Room): string {
  const { say, language, percent, number, question: nameOf } = room.words;
  const why = room.knowledge().why(question);
  const share = (value: number | undefined): string =>
    `<td class="number">${value === undefined ? '' : number(value, 3)}</td>`;
  const rows = understood.ranked.slice(0, rankedShown).map(({ id, confidence }) => {
    const { fr, en } = why.signals(id);
    const signals = [fr.words, fr.letters, fr.learnt, en.words, en.letters, en.learnt];
    return `<tr><th scope="row">${escape(nameOf(id))} <code>${escape(id)}</code></th><td class="number">${percent(confidence, 1)}</td>${signals.map(share).join('')}</tr>`;
  });
  const left = 1 - understood.ranked.reduce((sum, { confidence }) => sum + confidence, 0);
  const none = `<tr><th scope="row">${escape(say('staff.try.none'))}</th><td class="number">${percent(Math.max(0, left), 1)}</td><td colspan="6"></td></tr>`;
  const heads = (['words', 'letters', 'learnt'] as const).map(
    (signal) => `<th scope="col">${escape(say(`staff.signal.${signal}`))}</th>`,
  );
  const facts = [
    say('staff.try.kind', { kind: say(`staff.kind.${understood.kind}`) }),
    say('staff.try.language', { language: say(`staff.language.${understood.language}`) }),
    ...(why.corrected === undefined ? [] : [say('staff.try.corrected', { text: why.corrected })]),
    say('staff.try.coverage', {
      fr: percent(why.coverage.fr, 1),
      en: percent(why.coverage.en, 1),
    }),
    say('staff.try.thresholds', {
      answer: percent(thresholds.answer, 1),
      offer: percent(thresholds.offer, 1),
      none: percent(thresholds.none, 1),
    }),
  ];
  const table =
    rows.length === 0
      ? `<p>${escape(say('staff.try.unranked'))}</p>`
      : `<div class="wide" tabindex="0" role="region" aria-label="${escape(say('staff.try.why'))}"><table>
<thead><tr><td></td><th scope="col" rowspan="2">${escape(say('staff.confidence'))}</th><th scope="colgroup" colspan="3">${escape(say('staff.language.fr'))}</th><th scope="colgroup" colspan="3">${escape(say('staff.language.en'))}</th></tr>
<tr><td></td>${heads.join('')}${heads.join('')}</tr></thead><tbody>${[...rows, none].join('\n')}</tbody></table></div>`;
  return `<ul lang="${language}">${facts.map((fact) => `<li>${escape(fact)}</li>`).join('')}</ul>${table}`;
}

function drawForm(
  { question, language, day, profile }: Wishes,
  { words, translate }: Room,
): string {
  const { say } = words;
  const option = (value: string, label: string, chosen: boolean): string =>
    `<option value="${escape(value)}"${chosen ? ' selected' : ''}>${escape(label)}</option>`;
  const languages = (['fr', 'en'] as const).map((one) =>
    option(one, say(`staff.language.${one}`), one === language),
  );
  const known: Partial<Record<string, string>> = profile satisfies Profile;
  const selects = attributes.map(({ name, values }) => {
    const options = values.map((value) => {
      const label = translate(words.language, `profile.value.${value}` as 'profile.value.yes');
      return option(value, label, known[name] === value);
    });
    const label = translate(words.language, `profile.${name}`);
    return `<label>${escape(label)}<select name="${name}"><option value="">${escape(say('staff.try.unknown'))}</option>${options.join('')}</select></label>`;
  });
  const [programme = '', status = '', ...others] = selects;
  return `<form action="staff" method="get">
<input type="hidden" name="lang" value="${words.language}">
<label class="whole">${escape(say('staff.try.question'))}<input name="q" required maxlength="500" value="${escape(question)}"></label>
<label>${escape(say('staff.try.in'))}<select name="in">${languages.join('')}</select></label>
<label>${escape(say('staff.try.day'))}<input type="date" name="day" value="${day}"></label>
${programme}${status}
<details class="whole"${Object.keys(known).some((name) => !['programme', 'status'].includes(name)) ? ' open' : ''}><summary>${escape(say('staff.try.more'))}</summary><div class="columns">${others.join('')}</div></details>
<button class="whole">${escape(say('staff.try.ask'))}</button>
</form>`;
}
