import { ActionTypes, ActivityTypes, CardFactory, type Activity } from 'botbuilder';
import type { Option, Outcome } from '../../dialogs/outcome';
import type { Link } from '../../knowledge';
import { calendarPath } from '../files/paths';
import { checklistCard } from './checklistCard';
import { choiceCard } from './choiceCard';
import { withLinks } from './links';

/** Teams shows no more suggested actions than this; further options need a card. */
const maxSuggested = 3;
/** A hero card takes no more buttons. */
const maxButtons = 6;

/** Teams: Markdown, at most three suggested actions, and a card beyond. */
export function drawForTeams(outcome: Outcome, address?: string): Partial<Activity>[] {
  const { text, options, language, source, links = [], card } = outcome;
  const files = linkCalendar(outcome, address);
  const linked = withLinks(text, [...links, ...files]);
  const message: Partial<Activity> = {
    type: ActivityTypes.Message,
    locale: language,
    textFormat: 'markdown',
    text: source === undefined ? linked : `${linked}\n\n_${source}_`,
  };
  if (card !== undefined) {
    // A card's buttons open web addresses only.
    message.text = withLinks(card.introduction, links);
    message.attachments = [checklistCard(card, outcome, files, address)];
  }
  if (options.length === 0) return [message];
  if (options.some(({ answers }) => answers !== undefined)) {
    return [{ ...message, attachments: [choiceCard(options)] }];
  }
  if (options.length <= maxSuggested) {
    return [{ ...message, suggestedActions: { to: [], actions: options.map(button) } }];
  }
  const buttons = CardFactory.heroCard('', [], options.slice(0, maxButtons).map(button));
  return [{ ...message, attachments: [...(message.attachments ?? []), buttons] }];
}

function linkCalendar({ calendar, language }: Outcome, address?: string): Link[] {
  if (calendar === undefined || address === undefined) return [];
  return [{ label: calendar.label, href: address + calendarPath(calendar.names, language) }];
}

const button = ({ label, message }: Option) => ({
  type: ActionTypes.ImBack,
  title: label,
  value: message,
});
