import { ActionTypes, ActivityTypes, type Activity } from 'botbuilder';
import type { Outcome } from '../../dialogs/outcome';

/** Web Chat, Direct Line and the Emulator: Markdown, and buttons that go away once one is tapped. */
export function drawForWeb({ text, options, language, source }: Outcome): Partial<Activity>[] {
  return [
    {
      type: ActivityTypes.Message,
      locale: language,
      textFormat: 'markdown',
      text: source === undefined ? text : `${text}\n\n_${source}_`,
      ...(options.length > 0 && {
        suggestedActions: {
          to: [],
          actions: options.map(({ label, message }) => ({
            type: ActionTypes.ImBack,
            title: label,
            value: message,
          })),
        },
      }),
    },
  ];
}
