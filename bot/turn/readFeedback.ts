import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { reasons, type Reason } from '../../dialogs/reasons';

/** What a student thinks of an answer. */
export type Reaction = 'liked' | 'disliked';

export interface Feedback {
  reaction: Reaction;
  /** What the answer answered, where the channel says so. */
  entries?: string[];
  /** Which message of the desk is meant, where the channel names it instead. */
  messageId?: string;
  /** Why it did not help, chosen from a list. */
  reason?: Reason;
  /** Why, in the student's words: not scrubbed yet. */
  remark?: string;
}

/** The invoke that Teams' feedback buttons send; others of that name are other actions. */
export const feedbackInvoke = 'message/submitAction';
/** The event that Web Chat's thumbs send. */
export const feedbackEvent = 'webchat:activity-status/feedback';

const Entries = z.array(z.string().max(100)).min(1).max(10);
const longestRemark = 2_000;

const Invoked = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({
    reaction: z.enum(['like', 'dislike']),
    feedback: z.string().max(longestRemark).optional().catch(undefined),
  }),
});
const Written = z.looseObject({ feedbackText: z.string() });

const Tapped = z.tuple([
  z.looseObject({
    '@type': z.enum(['LikeAction', 'DislikeAction']),
    object: z.looseObject({ identifier: Entries }),
  }),
]);

export const ReasonTap = z.object({ reason: z.enum(reasons), entries: Entries });

/** @returns undefined when the invoke is no feedback; nothing in it is trusted */
export function readInvokedFeedback({ value, replyToId }: Activity): Feedback | undefined {
  const parsed = Invoked.safeParse(value);
  if (!parsed.success) return undefined;
  const { reaction, feedback } = parsed.data.actionValue;
  return {
    reaction: reaction === 'like' ? 'liked' : 'disliked',
    messageId: typeof replyToId === 'string' ? replyToId : undefined,
    remark: readRemark(feedback),
  };
}

/** Teams wraps what was written in JSON once more. */
function readRemark(feedback = ''): string | undefined {
  try {
    const parsed = Written.safeParse(JSON.parse(feedback));
    return parsed.success ? parsed.data.feedbackText : undefined;
  } catch {
    return undefined;
  }
}

/** @returns undefined when the event is no tap on one of this desk's thumbs; nothing in it is trusted */
export function readTappedFeedback({ name, entities }: Activity): Feedback | undefined {
  const parsed = name === feedbackEvent ? Tapped.safeParse(entities) : undefined;
  if (!parsed?.success) return undefined;
  const [{ '@type': type, object }] = parsed.data;
  return { reaction: type === 'LikeAction' ? 'liked' : 'disliked', entries: object.identifier };
}
