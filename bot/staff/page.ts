import { dayOf, findFaults } from '../../knowledge';
import { readJournal } from '../journal/read';
import { daysBefore, journalDays } from '../journal/retention';
import { figuresOf } from '../report/figures';
import { reportBody } from '../report/fragments';
import { workList } from '../report/work';
import { describeWork } from '../report/workFragment';
import { createWords } from '../report/words';
import { escape, renderDocument, renderHeader, type PageParts } from '../web/document';
import { entriesPage } from './entriesPage';
import type { Room, StaffParts } from './parts';
import { tryPage } from './tryPage';
import { readWishes, views, type View, type Wishes } from './wishes';

/** A page of the staff's; it changes nothing. */
export async function renderStaffPage(
  page: PageParts,
  parameters: URLSearchParams,
  parts: StaffParts,
): Promise<string> {
  const words = createWords(page.locale, parts.translate, parts.knowledge());
  const wishes = readWishes(parameters, page.locale);
  const { say } = words;
  const links = views.map((view) => {
    const here = view === wishes.view ? ' aria-current="page"' : '';
    return `<a href="staff?view=${view}&amp;lang=${page.locale}"${here}>${escape(say(`staff.view.${view}`))}</a>`;
  });
  const body = await renderers[wishes.view](wishes, { ...parts, words });
  return renderDocument(page, {
    title: `${say(`staff.view.${wishes.view}`)} · Guichet`,
    assets: ['staff.css'],
    body: `${renderHeader(page)}<main class="staff">
<nav aria-label="${escape(say('staff.title'))}">${links.join('')}</nav>
${body}
</main>
`,
  });
}

const renderers: Record<View, (wishes: Wishes, room: Room) => string | Promise<string>> = {
  try: tryPage,
  work: workPage,
  entries: ({ entry }, room) => entriesPage(entry, room),
  faults: faultsPage,
  report: reportPage,
};

async function workPage(_wishes: Wishes, { store, knowledge, words }: Room): Promise<string> {
  const { inVain } = await readJournal(store);
  const work = await workList(inVain, knowledge());
  const shown = work.map((one) => describeWork(one, words)).join('\n');
  const { say } = words;
  return `<h2>${escape(say('staff.work'))}</h2>
<p>${escape(say('staff.work.how', { days: journalDays }))}</p>
${shown === '' ? `<p>${escape(say('staff.nothing'))}</p>` : shown}`;
}

async function faultsPage(_wishes: Wishes, room: Room): Promise<string> {
  const { folders, translate, now, words } = room;
  const faults = await findFaults(folders, translate, now());
  const { say } = words;
  return `<h2>${escape(say('staff.view.faults'))}</h2>
<p>${escape(say('staff.faults.count', { count: faults.length }))}</p>
${faults.length === 0 ? '' : `<ul>${faults.map((fault) => `<li>${escape(fault)}</li>`).join('')}</ul>`}
<p>${escape(say('staff.faults.more'))}</p>`;
}

async function reportPage({ since }: Wishes, room: Room): Promise<string> {
  const { store, knowledge, now, words } = room;
  const from = since === '' ? daysBefore(now(), journalDays) : since;
  const figures = await figuresOf(await readJournal(store, from), knowledge(), now());
  const title = words.title(from, dayOf(now()));
  return `<h2>${escape(title)}</h2>${reportBody(figures, words)}`;
}
