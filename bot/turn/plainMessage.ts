import { TurnContext, type Activity } from 'botbuilder';

/** No question is longer; what comes after is not read. */
const longestMessage = 4_000;

/** What the student wrote. Teams puts mentions into the text: the bot's own go, others stay as names. */
export function plainMessage(activity: Activity): string {
  return withoutMentions(activity).slice(0, longestMessage).trim();
}

function withoutMentions(activity: Activity): string {
  const { text, recipient } = activity;
  if (typeof text !== 'string') return '';
  const mentions = TurnContext.getMentions({ ...activity, entities: activity.entities ?? [] });
  if (mentions.length === 0) return text;
  const own = mentions.filter(({ mentioned }) => mentioned?.id === recipient?.id);
  return own
    .reduce((rest, { text: mention }) => (mention ? rest.replace(mention, ' ') : rest), text)
    .replace(/<at(?: [^<>]*)?>([^<]*)<\/at>/g, '$1')
    .replace(/&nbsp;/g, ' ');
}
