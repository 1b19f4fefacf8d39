import { z } from 'zod';

/** What a student thinks of an answer. */
export type Reaction = 'like' | 'dislike';

/** The invoke that Teams' feedback buttons send; others of that name are other actions. */
export const feedbackInvoke = 'message/submitAction';

const FeedbackValue = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({ reaction: z.enum(['like', 'dislike']) }),
});

/**
 * Reads which button was tapped. What was written with it is not read: it may name people.
 *
 * @param value - the invoke's, not trusted
 */
export function readFeedback(value: unknown): Reaction | undefined {
  const parsed = FeedbackValue.safeParse(value);
  return parsed.success ? parsed.data.actionValue.reaction : undefined;
}
