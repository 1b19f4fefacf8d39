import { TurnContext, type Activity } from 'botbuilder';

/** No question is longer; what comes after is not read. */
const longestMessage = 4_000;

/** What the student wrote, without the mention of the bot that Teams puts in front. */
export function plainMessage(activity: Activity): string {
  const withoutMention = mentionsBot(activity)
    ? TurnContext.removeRecipientMention(activity)
    : activity.text;
  return (withoutMention ?? '').slice(0, longestMessage).trim();
}

const mentionsBot = ({ entities, recipient, text }: Activity): boolean =>
  typeof text === 'string' &&
  (entities ?? []).some(
    ({ type, mentioned }) =>
      type === 'mention' && (mentioned as { id?: string } | undefined)?.id === recipient?.id,
  );
