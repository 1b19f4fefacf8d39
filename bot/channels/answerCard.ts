import { CardFactory, type MessagingExtensionAttachment } from 'botbuilder';
import type { Found } from '../../dialogs/search';
import { cardVersion } from './checklistCard';
import { plainText } from './terminal';

/** How much of an answer a list of results shows. */
const previewLength = 120;

/** An answer to post in a chat, and how the list of results shows it. */
export function answerCard({
  language,
  question,
  text,
  source,
}: Found): MessagingExtensionAttachment {
  const card = CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: cardVersion,
    lang: language,
    fallbackText: plainText(`${question}\n\n${text}`),
    body: [
      { type: 'TextBlock', text: question, weight: 'Bolder', size: 'Medium', wrap: true },
      { type: 'TextBlock', text, wrap: true },
      ...(source === undefined
        ? []
        : [{ type: 'TextBlock', text: source, isSubtle: true, size: 'Small', wrap: true }]),
    ],
  });
  const beginning = plainText(text).replace(/\s+/g, ' ').slice(0, previewLength);
  return { ...card, preview: CardFactory.thumbnailCard(question, [], [], { text: beginning }) };
}
