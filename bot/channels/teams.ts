import { ActionTypes, ActivityTypes, CardFactory, type Activity } from 'botbuilder';
import type { Option, Outcome } from '../../dialogs/outcome';

/** Teams shows no more suggested actions than this; further options need a card. */
const maxSuggested = 3;
/** A hero card takes no more buttons. */
const maxButtons = 6;

/** Teams: Markdown, at most three suggested actions, and a card beyond. */
export function drawForTeams({ text, options, language, source }: Outcome): Partial<Activity>[] {
  const message: Partial<Activity> = {
    type: ActivityTypes.Message,
    locale: language,
    textFormat: 'markdown',
    text: source === undefined ? text : `${text}\n\n_${source}_`,
  };
  if (options.length === 0) return [message];
  if (options.length <= maxSuggested) {
    return [{ ...message, suggestedActions: { to: [], actions: options.map(button) } }];
  }
  const card = CardFactory.heroCard('', [], options.slice(0, maxButtons).map(button));
  return [{ ...message, attachments: [card] }];
}

const button = ({ label, message }: Option) => ({
  type: ActionTypes.ImBack,
  title: label,
  value: message,
});
