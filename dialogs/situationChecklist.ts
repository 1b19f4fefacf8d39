import { randomUUID } from 'node:crypto';
import { readTicks, type Guide, type Plan } from '../knowledge';
import type { Desk } from './desk';
import { menuOptions } from './menu';
import type { Outcome } from './outcome';
import { drawTimeline, noteDown } from './situationDates';
import { cardText, layOut } from './situationPlan';
import type { Progress, Tap, Turn } from './turn';

/** How many entries worth reading are offered under a plan. */
const maxEntries = 3;

/** Shows a student's plan with what is ticked off already; `lead` is said before it. */
export function showPlan(
  id: string,
  lead: readonly string[],
  turn: Turn,
  guide: Guide,
  desk: Desk,
): Outcome {
  const { language } = turn.memory;
  turn.progress.outcome = id;
  const edition = newEdition(turn);
  const plan = guide.plan(id, turn.profile, { language, today: turn.today });
  const card = layOut(plan, turn.progress.done[id] ?? [], lead.join('\n\n'), language, desk);
  const questions = plan.entries
    .slice(0, maxEntries)
    .map((entry) => desk.knowledge().question(entry, language));
  return {
    language,
    text: [...lead, cardText(card), desk.translate(language, 'situation.after')].join('\n\n'),
    options: questions.map((question) => ({ label: question, message: question })),
    links: plan.requests,
    calendar: noteDown(plan, turn, desk),
    card: { ...card, edition, timeline: drawTimeline(plan, turn, desk) },
  };
}

/**
 * Keeps the ticks of a card or of a message (« fait 2 ») and says what is left.
 *
 * @returns undefined when there is nothing to tick
 */
export function tickOff(turn: Turn, guide: Guide, desk: Desk): Outcome | undefined {
  if (turn.tap?.kind === 'checklist') return keepCard(turn.tap, turn, guide, desk);
  const { outcome } = turn.progress;
  const ticks = readTicks(turn.message);
  if (outcome === undefined || ticks === undefined) return undefined;
  const plan = planOf(outcome, turn, guide);
  const named = ticks.steps.map((number) => plan?.steps[number - 1]?.id);
  if (plan === undefined || named.includes(undefined)) {
    const count = plan?.steps.length ?? 0;
    return say(desk.translate(turn.memory.language, 'situation.noStep', { count }), turn, desk);
  }
  const before = turn.progress.done[outcome] ?? [];
  // The card on show has not got these ticks, and would take them back.
  newEdition(turn);
  const done = ticks.done ? [...before, ...named] : before.filter((id) => !named.includes(id));
  return keep(plan, done, turn, desk);
}

/**
 * Keeps the ticks of a card and shows it anew, for channels that put it in the old one's place.
 *
 * @returns undefined for a card that is not the student's present one
 */
export function refreshCard(turn: Turn, guide: Guide, desk: Desk): Outcome | undefined {
  const { tap, progress } = turn;
  if (tap?.kind !== 'checklist' || !isPresent(tap, progress)) return undefined;
  const plan = planOf(tap.outcome, turn, guide);
  if (plan === undefined) return undefined;
  keepTicks(plan, tap.done, turn);
  return showPlan(plan.id, [], turn, guide, desk);
}

type Ticked = Extract<Tap, { kind: 'checklist' }>;

/** Whether a card is the last one shown: an older one does not know what was ticked since. */
const isPresent = (tap: Ticked, { outcome = tap.outcome, edition }: Progress): boolean =>
  tap.outcome === outcome && tap.edition === edition;

/** Makes every card shown before an old one. */
const newEdition = ({ progress }: Turn): string => (progress.edition = randomUUID());

/** A card may be old: of another outcome, of fewer ticks, or of steps that are no more. */
function keepCard(tap: Ticked, turn: Turn, guide: Guide, desk: Desk): Outcome | undefined {
  const plan = planOf(tap.outcome, turn, guide);
  if (plan !== undefined && isPresent(tap, turn.progress)) return keep(plan, tap.done, turn, desk);
  const { outcome } = turn.progress;
  if (outcome === undefined || planOf(outcome, turn, guide) === undefined) return undefined;
  const lead = desk.translate(turn.memory.language, 'situation.outdated');
  return showPlan(outcome, [lead], turn, guide, desk);
}

function keepTicks(
  { id, steps }: Plan,
  done: readonly (string | undefined)[],
  { progress }: Turn,
): void {
  progress.outcome = id;
  progress.done[id] = steps.map((step) => step.id).filter((step) => done.includes(step));
}

function keep(plan: Plan, done: readonly (string | undefined)[], turn: Turn, desk: Desk): Outcome {
  const { language } = turn.memory;
  const { steps } = plan;
  const ticked = steps.filter((step) => done.includes(step.id));
  const left = steps
    .map(({ id, text }, index) => ({ id, line: `- **${index + 1}.** ${text}` }))
    .filter(({ id }) => !done.includes(id));
  keepTicks(plan, done, turn);
  const counts = { done: ticked.length, total: steps.length };
  return say(
    [
      desk.translate(language, 'situation.ticked', counts),
      ...(left.length === 0
        ? [desk.translate(language, 'situation.allDone')]
        : [desk.translate(language, 'situation.left'), left.map(({ line }) => line).join('\n')]),
    ].join('\n\n'),
    turn,
    desk,
  );
}

/** @returns undefined when the content has no such outcome any more */
function planOf(id: string, { profile, memory, today }: Turn, guide: Guide): Plan | undefined {
  if (!guide.outcomes.includes(id)) return undefined;
  return guide.plan(id, profile, { language: memory.language, today });
}

const say = (text: string, { memory }: Turn, desk: Desk): Outcome => ({
  language: memory.language,
  text,
  options: menuOptions(memory.language, desk),
});
