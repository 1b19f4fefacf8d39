import { CardFactory, type Attachment } from 'botbuilder';
import type { Card, Section } from '../../dialogs/outcome';
import type { Link } from '../../knowledge';
import { stepPrefix, tapKey } from '../turn/readTap';
import { plainText } from './terminal';

/** Understood by Web Chat, Teams and the (older) Emulator alike. */
export const cardVersion = '1.2';

type Element = Record<string, unknown>;

/**
 * A student's procedure as an Adaptive Card: the same content as the text, with steps to tick off.
 *
 * @param links - those that a button may open on this channel
 */
export function checklistCard(
  card: Card,
  language: string,
  text: string,
  links: readonly Link[] = [],
): Attachment {
  return CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: cardVersion,
    lang: language,
    speak: plainText(card.title),
    fallbackText: plainText(text),
    body: [
      { ...line(card.title), size: 'Large', weight: 'Bolder', style: 'heading' },
      ...card.sections.flatMap((section, index) => drawSection(section, index > 0, card)),
      ...(card.closing === undefined ? [] : [{ ...line(card.closing), isSubtle: true }]),
    ],
    actions: [
      { type: 'Action.Submit', title: card.save, data: { [tapKey]: { checklist: card.id } } },
      ...links.map(({ label, href }) => ({ type: 'Action.OpenUrl', title: label, url: href })),
    ],
  });
}

function drawSection(section: Section, separator: boolean, { hint }: Card): Element[] {
  const hasSteps = section.items.some(({ id }) => id !== undefined);
  return [
    { ...line(section.heading), weight: 'Bolder', style: 'heading', spacing: 'Medium', separator },
    ...(section.lead === undefined ? [] : [line(section.lead)]),
    ...section.items.map((item, index) => drawItem(item, index, section.ordered === true)),
    ...(hasSteps ? [{ ...line(hint), isSubtle: true, size: 'Small' }] : []),
  ];
}

function drawItem(
  { text, id, done }: Section['items'][number],
  index: number,
  ordered: boolean,
): Element {
  if (id === undefined) return { ...line(`${ordered ? `${index + 1}.` : '•'} ${text}`) };
  return {
    type: 'Input.Toggle',
    id: `${stepPrefix}${id}`,
    // Toggles show no Markdown.
    title: `${index + 1}. ${plainText(text)}`,
    value: String(done === true),
    wrap: true,
    spacing: 'Small',
  };
}

const line = (text: string): Element => ({ type: 'TextBlock', text, wrap: true, spacing: 'Small' });
