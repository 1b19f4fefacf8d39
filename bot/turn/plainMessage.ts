import { TurnContext, type Activity } from 'botbuilder';

/** No question is longer; what comes after is not read. */
const longestMessage = 4_000;

/**
 * What the student wrote. Teams puts mentions into the text: the bot's own go, others stay as names;
 * and a mark of the message that is quoted.
 */
export function plainMessage(activity: Activity): string {
  return withoutMarks(activity).slice(0, longestMessage).trim();
}

function withoutMarks(activity: Activity): string {
  const { text, recipient } = activity;
  if (typeof text !== 'string') return '';
  const mentions = TurnContext.getMentions({ ...activity, entities: activity.entities ?? [] });
  const own = mentions.filter(({ mentioned }) => mentioned?.id === recipient?.id);
  return own
    .reduce((rest, { text: mention }) => (mention ? rest.replace(mention, ' ') : rest), text)
    .replace(/<quoted(?: [^<>]*)?>/g, ' ')
    .replace(/<at(?: [^<>]*)?>([^<]*)<\/at>/g, '$1')
    .replace(/&nbsp;/g, ' ');
}
