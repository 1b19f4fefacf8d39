import { z } from 'zod';
import type { Tap } from '../../dialogs/turn';
import { ReasonTap } from './readFeedback';

/** Under which a button of this bot carries what it stands for. */
export const tapKey = 'guichet';
/** Before the id of a step, so that it is told from whatever else a channel adds. */
export const stepPrefix = 'step:';

const OptionValue = z.object({
  [tapKey]: z.object({ question: z.string().max(100), option: z.string().max(100) }),
});
const ReasonValue = z.object({ [tapKey]: ReasonTap });
const ChecklistValue = z.looseObject({
  [tapKey]: z.object({
    checklist: z.string().max(100),
    edition: z.string().max(36).optional(),
    owner: z.string().max(200).optional(),
  }),
});
/** How an invoke wraps what the button carries. */
const ExecuteValue = z.looseObject({ action: z.looseObject({ data: z.unknown() }) });

const SaidValue = z.looseObject({ msteams: z.looseObject({ text: z.string().max(1_000) }) });

/**
 * What a button stands for in words, where a client sends what it carries and no text.
 *
 * @param value - the activity's, not trusted
 */
export function readTapped(value: unknown): string {
  const said = SaidValue.safeParse(value);
  return said.success ? said.data.msteams.text : '';
}

/**
 * Reads what a button carries; anybody may send anything.
 *
 * @param value - the activity's, not trusted
 * @returns undefined when it is none of this bot's buttons
 */
export function readTap(value: unknown): Tap | undefined {
  const execute = ExecuteValue.safeParse(value);
  if (execute.success) return readTap(execute.data.action.data);
  const option = OptionValue.safeParse(value);
  if (option.success) return { kind: 'option', ...option.data[tapKey] };
  const blamed = ReasonValue.safeParse(value);
  if (blamed.success) return { kind: 'reason', ...blamed.data[tapKey] };
  const checklist = ChecklistValue.safeParse(value);
  if (!checklist.success) return undefined;
  const done = Object.entries(checklist.data)
    .filter(([name, ticked]) => name.startsWith(stepPrefix) && String(ticked) === 'true')
    .map(([name]) => name.slice(stepPrefix.length));
  const { checklist: outcome, ...which } = checklist.data[tapKey];
  return { kind: 'checklist', outcome, done, ...which };
}
