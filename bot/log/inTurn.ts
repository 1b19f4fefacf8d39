import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { scrub } from '../../knowledge';

/** What each line of the log carries through a turn, and what none may show. */
interface Lines {
  fields: Record<string, string>;
  hidden: string[];
}

const lines = new AsyncLocalStorage<Lines>();

/** Shorter texts say nothing of anybody, and stand in every stack. */
const shortestHidden = 4;

/** Does a turn's work: every line that it writes to the log has the turn's id. */
export const inTurn = <T>(work: () => T): T =>
  lines.getStore() === undefined
    ? lines.run({ fields: { turn: randomUUID() }, hidden: [] }, work)
    : work();

/**
 * Says whose turn it is: by a name that the log may show. What the activity says is hidden from here
 * on, wherever it comes up.
 *
 * @param nameOf - of a student, by which nobody finds who it is
 */
export function tellWhose(activity: Activity, nameOf: (id: string) => string): void {
  const { channelId, conversation, from, text } = activity;
  const turn = lines.getStore();
  if (turn === undefined) return;
  Object.assign(turn.fields, { channel: channelId, student: nameOf(`${channelId}/${from.id}`) });
  turn.hidden = [text, conversation.id, from.id, from.name, from.aadObjectId]
    .filter((part) => part !== undefined && part !== null)
    .filter(({ length }) => length >= shortestHidden)
    .sort((a, b) => b.length - a.length);
}

/** What a line of the log carries now. */
export const turnFields = (): Record<string, string> => ({ ...lines.getStore()?.fields });

/** A text that may come from anywhere, as the log may show it. */
export function withoutStudent(text: string): string {
  const hidden = lines.getStore()?.hidden ?? [];
  return scrub(hidden.reduce((rest, part) => rest.replaceAll(part, '…'), text));
}
