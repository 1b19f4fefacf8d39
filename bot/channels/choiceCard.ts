import { CardFactory, type Attachment } from 'botbuilder';
import type { Option } from '../../dialogs/outcome';
import { buttonTitle } from './buttonTitle';
import { cardVersion } from './checklistCard';
import { valueOf } from './tapValue';

/** Answers to tap in Teams: one a line, so that long ones are read whole; each says what it answers. */
export function choiceCard(options: readonly Option[]): Attachment {
  return CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: cardVersion,
    body: options.map((option) => ({
      type: 'Container',
      style: 'emphasis',
      spacing: 'Small',
      items: [{ type: 'TextBlock', text: buttonTitle(option), wrap: true }],
      selectAction: {
        type: 'Action.Submit',
        title: buttonTitle(option),
        data: {
          ...valueOf(option),
          msteams: {
            type: 'messageBack',
            text: option.message,
            displayText: option.label,
            value: valueOf(option),
          },
        },
      },
    })),
  });
}
