import {
  ActionTypes,
  ActivityTypes,
  type Activity,
  type Attachment,
  type Entity,
} from 'botbuilder';
import type { Option, Outcome } from '../../dialogs/outcome';
import { calendarPath } from '../files/paths';
import { buttonTitle } from './buttonTitle';
import { checklistCard } from './checklistCard';
import { withLinks } from './links';
import { valueOf } from './tapValue';

/** Web Chat, Direct Line and the Emulator: Markdown, and buttons that go away once one is tapped. */
export function drawForWeb(outcome: Outcome, address?: string): Partial<Activity>[] {
  const { text, brief = text, options, language, source, links = [], card } = outcome;
  const said = card?.introduction ?? withLinks(brief, links);
  const attachments = [
    ...(card === undefined ? [] : [checklistCard(card, outcome, links, address)]),
    ...attachCalendar(outcome, address),
  ];
  return [
    {
      type: ActivityTypes.Message,
      locale: language,
      textFormat: 'markdown',
      text: source === undefined ? said : `${said}\n\n_${source}_`,
      ...(outcome.answered && { entities: [askForFeedback(outcome.answered)] }),
      ...(attachments.length > 0 && { attachments }),
      ...(options.length > 0 && {
        suggestedActions: {
          to: [],
          actions: options.map(button),
        },
      }),
    },
  ];
}

/** Web Chat's own thumbs beside the time; what they carry comes back as an event. */
const askForFeedback = (entries: readonly string[]): Entity => ({
  '@context': 'https://schema.org',
  '@id': '',
  '@type': 'Message',
  type: 'https://schema.org/Message',
  potentialAction: (['LikeAction', 'DislikeAction'] as const).map((type) => ({
    '@type': type,
    // It comes back as an entity, and every entity has a type.
    type: `https://schema.org/${type}`,
    object: { '@type': 'Answer', identifier: [...entries] },
  })),
});

/** A file to tap. */
function attachCalendar({ calendar, language }: Outcome, address?: string): Attachment[] {
  if (calendar === undefined || address === undefined) return [];
  const contentUrl = address + calendarPath(calendar.names, language);
  return [{ contentType: 'text/calendar', contentUrl, name: `${calendar.label}.ics` }];
}

/** A button that carries what it answers is sent back with it; others are as if typed. */
function button(option: Option) {
  const { label, message } = option;
  const value = valueOf(option);
  const title = buttonTitle(option);
  if (value === undefined) return { type: ActionTypes.ImBack, title, value: message };
  return { type: ActionTypes.MessageBack, title, text: message, displayText: label, value };
}
