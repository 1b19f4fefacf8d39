import { ActionTypes, ActivityTypes, type Activity } from 'botbuilder';
import type { Option, Outcome } from '../../dialogs/outcome';
import { checklistCard } from './checklistCard';
import { withLinks } from './links';
import { valueOf } from './tapValue';

/** Web Chat, Direct Line and the Emulator: Markdown, and buttons that go away once one is tapped. */
export function drawForWeb({
  text,
  brief = text,
  options,
  language,
  source,
  links = [],
  card,
}: Outcome): Partial<Activity>[] {
  const said = card?.introduction ?? withLinks(brief, links);
  return [
    {
      type: ActivityTypes.Message,
      locale: language,
      textFormat: 'markdown',
      text: source === undefined ? said : `${said}\n\n_${source}_`,
      ...(card !== undefined && { attachments: [checklistCard(card, language, text, links)] }),
      ...(options.length > 0 && {
        suggestedActions: {
          to: [],
          actions: options.map(button),
        },
      }),
    },
  ];
}

/** A button that carries what it answers is sent back with it; others are as if typed. */
function button(option: Option) {
  const { label, message } = option;
  const value = valueOf(option);
  if (value === undefined) return { type: ActionTypes.ImBack, title: label, value: message };
  return { type: ActionTypes.MessageBack, title: label, text: message, displayText: label, value };
}
