import { ActivityTypes, TurnContext, type Activity } from 'botbuilder';

/** Sent to who waits, when nothing has been said so many milliseconds into a turn. */
export interface Sign {
  afterMs: number;
  activity: Partial<Activity>;
}

/** Teams and the page show the desk at work. */
export const typing: Sign = { afterMs: 500, activity: { type: ActivityTypes.Typing } };

/**
 * Does a turn's work and sends signs of it while it takes long. Once the bot speaks, no further sign
 * is sent, and one that is on its way arrives first.
 *
 * @param onError - told of a sign that could not be sent; the turn goes on
 */
export async function whileSlow(
  context: TurnContext,
  signs: readonly Sign[],
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): Promise<void> {
  let sent: Promise<unknown> = Promise.resolve();
  const timers = signs.map(({ activity, afterMs }) =>
    setTimeout(() => {
      sent = sent.then(() => send(context, activity)).catch(onError);
    }, afterMs),
  );
  const stop = async (): Promise<void> => {
    timers.forEach((timer) => clearTimeout(timer));
    await sent;
  };
  context.onSendActivities(async (_context, activities, next) => {
    if (activities.some(({ type }) => type === ActivityTypes.Message)) await stop();
    return next();
  });
  try {
    await work();
  } finally {
    await stop();
  }
}

/** By the adapter, so that it does not count as the bot's answer. */
function send(context: TurnContext, activity: Partial<Activity>): Promise<unknown> {
  const reference = TurnContext.getConversationReference(context.activity);
  const addressed = TurnContext.applyConversationReference({ ...activity }, reference);
  return context.adapter.sendActivities(context, [addressed]);
}
