import type { Content } from '../content';
import type { Fault } from '../contentError';
import { placeholdersIn } from '../placeholders';
import type { Outcome, Said, Situations } from '../schema/situations';
import { isPlaceholder } from '../tables';
import { readTarget, targetsOf } from './walk';
import { said, textsOf } from './texts';

const file = 'situations.yaml';
type Report = (entry: string | undefined, field: string, message: string) => void;

/** What a schema cannot see: answers that lead nowhere, outcomes nobody reaches, circles, stray references. */
export function checkSituations(content: Content): Fault[] {
  const { situations } = content;
  if (situations === undefined) return [];
  const faults: Fault[] = [];
  const report: Report = (entry, field, message) => faults.push({ file, entry, field, message });
  checkTargets(content, situations, report);
  if (faults.length === 0) {
    checkReached(situations, report);
    checkCircles(situations, report);
  }
  for (const outcome of situations.outcomes) checkOutcome(content, situations, outcome, report);
  checkRequests(content, situations, report);
  checkUsed(situations, report);
  for (const [owner, text] of textsOf(situations)) {
    for (const name of placeholdersIn(text)) {
      if (!isPlaceholder(content, name)) report(owner, '', `uses {{${name}}}, which no table has`);
    }
  }
  return faults.map((fault) => ({ ...fault, field: fault.field === '' ? undefined : fault.field }));
}

function checkTargets(content: Content, situations: Situations, report: Report): void {
  const exists = (target: string): boolean => {
    const { kind, id } = readTarget(target);
    if (kind === 'entry') return content.entries.has(id);
    return (kind === 'outcome' ? situations.outcomes : situations.questions).some(
      (each) => each.id === id,
    );
  };
  const check = (target: string, entry: string | undefined, field: string) => {
    if (!exists(target)) report(entry, field, `leads to “${target}”, which does not exist`);
  };
  check(situations.start, undefined, 'start');
  if (situations.dates !== undefined) check(`entry:${situations.dates}`, undefined, 'dates');
  for (const { next } of situations.overrides) check(next, undefined, 'overrides');
  for (const { id, options, indifferent } of situations.questions) {
    if (indifferent !== undefined && !options.some((option) => option.id === indifferent)) {
      report(id, 'indifferent', `refers to “${indifferent}”, which is no option`);
    }
    for (const option of options) {
      for (const target of targetsOf(option)) check(target, id, `options.${option.id}.next`);
    }
  }
  for (const id of twice([...situations.questions, ...situations.outcomes])) {
    report(id, 'id', 'is used twice');
  }
}

function checkReached({ questions, outcomes, overrides, start }: Situations, report: Report): void {
  const reached = new Set<string>();
  const queue = [start, ...overrides.map(({ next }) => next)];
  for (let target = queue.pop(); target !== undefined; target = queue.pop()) {
    if (reached.has(target)) continue;
    reached.add(target);
    queue.push(...(questions.find(({ id }) => id === target)?.options ?? []).flatMap(targetsOf));
  }
  for (const { id } of questions) {
    if (!reached.has(id)) report(id, '', 'is a question that no answer leads to');
  }
  for (const { id } of outcomes) {
    if (!reached.has(`leaf:${id}`)) report(id, '', 'is an outcome that no answer leads to');
  }
}

function checkCircles({ questions }: Situations, report: Report): void {
  const leadsBack = (id: string, to: string, seen: Set<string>): boolean => {
    if (seen.has(id)) return false;
    seen.add(id);
    const targets = (questions.find((each) => each.id === id)?.options ?? []).flatMap(targetsOf);
    return targets.some((target) => target === to || leadsBack(target, to, seen));
  };
  for (const { id } of questions) {
    if (leadsBack(id, id, new Set())) report(id, '', 'leads back to itself');
  }
}

function checkOutcome(
  { campaign, directory, links, entries }: Content,
  { texts, groups }: Situations,
  outcome: Outcome,
  report: Report,
): void {
  const check = (
    field: string,
    id: string | undefined,
    table: object | undefined,
    name: string,
  ) => {
    if (id !== undefined && !(id in (table ?? {}))) {
      report(outcome.id, field, `refers to “${id}”, which ${name} does not have`);
    }
  };
  for (const [field, each] of saidIn(outcome)) {
    const { item, for: group } = said(each);
    check(field, item, texts, 'texts');
    check(field, group, groups, 'groups');
  }
  for (const date of outcome.dates ?? []) {
    check('dates', 'window' in date ? date.window : undefined, campaign?.windows, 'campaign.yaml');
    check('dates', date.for, groups, 'groups');
  }
  for (const id of outcome.contacts) check('contacts', id, directory?.contacts, 'directory.yaml');
  check('pass.to', outcome.pass.to, directory?.contacts, 'directory.yaml');
  for (const id of outcome.links ?? []) check('links', id, links, 'links.yaml');
  for (const id of outcome.entries) {
    if (!entries.has(id)) report(outcome.id, 'entries', `refers to “${id}”, which is no entry`);
  }
}

function checkRequests(
  { directory }: Content,
  { requests = {}, texts, outcomes }: Situations,
  report: Report,
): void {
  for (const [kind, { to, state = [] }] of Object.entries(requests)) {
    if (directory?.contacts[to]?.email === undefined) {
      report(kind, 'to', `refers to “${to}”, whose e-mail address directory.yaml does not have`);
    }
    for (const item of state.map((each) => said(each).item ?? '')) {
      if (!(item in texts)) report(kind, 'state', `refers to “${item}”, which texts does not have`);
    }
  }
  for (const { id, requests: named = [] } of outcomes) {
    for (const kind of named) {
      if (!(kind in requests)) report(id, 'requests', `refers to “${kind}”, which requests lacks`);
    }
  }
}

function checkUsed({ texts, outcomes, requests = {} }: Situations, report: Report): void {
  const stated = Object.values(requests).flatMap(({ state = [] }) => state);
  const parts = [...outcomes.flatMap((outcome) => saidIn(outcome)).map(([, s]) => s), ...stated];
  const used = new Set(parts.map((part) => said(part).item));
  for (const id of Object.keys(texts)) {
    if (!used.has(id)) report(id, 'texts', 'is a text that no outcome uses');
  }
}

/** Everything that an outcome says, with the field it stands in. */
function saidIn(outcome: Outcome): [field: string, said: Said][] {
  const fields: [string, readonly Said[] | undefined][] = [
    ['steps', outcome.steps],
    ['documents', outcome.documents],
    ['cvec.why', outcome.cvec.why],
    ['pass.state', outcome.pass.state],
    ['appointment', outcome.appointment],
    ['notes', outcome.notes],
    ['lost', outcome.lost],
  ];
  return fields.flatMap(([field, list]) =>
    (list ?? []).map((each): [string, Said] => [field, each]),
  );
}

function twice(named: readonly { id: string }[]): string[] {
  const ids = named.map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
