import { createHash } from 'node:crypto';
import { z } from 'zod';

/** How often things happened on one day, as one process counted them: `entry/cvec-what` → 12. */
export const Counts = z.object({ counts: z.record(z.string(), z.number()) });
export type Counts = z.infer<typeof Counts>;

/** The count of questions in vain that were too many to be kept. */
export const unkept = 'unkept/questions';

/** A question that was asked in vain, on one day. */
export const InVain = z.object({
  language: z.enum(['fr', 'en']),
  /** Scrubbed. */
  text: z.string(),
  times: z.number(),
  /** The entries nearest to it at the time, at most three. */
  nearest: z.array(z.object({ id: z.string(), confidence: z.number() })),
});
export type InVain = z.infer<typeof InVain>;

/** What was written under a thumb turned down, on one day. */
export const Remark = z.object({
  entries: z.array(z.string()),
  /** Scrubbed. */
  text: z.string(),
  times: z.number(),
});
export type Remark = z.infer<typeof Remark>;

/** What a message of the desk answered; kept where the channel names only the message in its feedback. */
export const Answered = z.object({ entries: z.array(z.string()) });
export type Answered = z.infer<typeof Answered>;

/** The day of a record is in its key, so that old ones are found without reading them. */
export const keyOf = (day: string, kind: Kind, name: string): string =>
  `journal/${day}/${kind}/${name}`;

const kinds = ['counts', 'questions', 'remarks', 'answers'] as const;
export type Kind = (typeof kinds)[number];

export const journalPrefix = 'journal/';

/** @returns undefined for a key that is none of the journal's */
export function readKey(key: string): { day: string; kind: Kind } | undefined {
  const [, day, name] = /^journal\/(\d{4}-\d{2}-\d{2})\/([a-z]+)\//.exec(key) ?? [];
  const kind = kinds.find((one) => one === name);
  return day === undefined || kind === undefined ? undefined : { day, kind };
}

/** A name for a text, by which the same text is found again. */
export const nameOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24);

/** Longer texts tell no more. */
const longestText = 300;

/** A scrubbed text on one line. */
export const keptText = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().slice(0, longestText);

/** Counts each name once more. */
export function addCounts(before: object | undefined, names: readonly string[]): Counts {
  const known = Counts.safeParse(before);
  const counts = { ...(known.success ? known.data.counts : {}) };
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return { counts };
}
