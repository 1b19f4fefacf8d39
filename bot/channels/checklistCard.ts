import { CardFactory, type Attachment } from 'botbuilder';
import type { Card, Outcome, Section } from '../../dialogs/outcome';
import type { Link } from '../../knowledge';
import { timelinePath } from '../files/paths';
import { stepPrefix, tapKey } from '../turn/readTap';
import { plainText } from './terminal';

/** Understood by Web Chat, Teams and the (older) Emulator alike. */
export const cardVersion = '1.2';

type Element = Record<string, unknown>;

/**
 * A student's procedure as an Adaptive Card: the same content as the text, with steps to tick off.
 *
 * @param links - those that a button may open on this channel
 * @param address - of the desk's files; without it there is no picture
 */
export function checklistCard(
  card: Card,
  { language, text }: Outcome,
  links: readonly Link[],
  address: string | undefined,
): Attachment {
  return CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: cardVersion,
    lang: language,
    speak: plainText(card.title),
    fallbackText: plainText(text),
    body: [
      { ...line(card.title), size: 'Large', weight: 'Bolder', style: 'heading' },
      ...drawPicture(card, language, address),
      ...card.sections.flatMap((section, index) => drawSection(section, index > 0, card)),
      ...(card.closing === undefined ? [] : [{ ...line(card.closing), isSubtle: true }]),
    ],
    actions: [
      { type: 'Action.Submit', title: card.save, data: { [tapKey]: { checklist: card.id } } },
      ...links.map(({ label, href }) => ({ type: 'Action.OpenUrl', title: label, url: href })),
    ],
  });
}

function drawPicture(
  { timeline }: Card,
  language: Outcome['language'],
  address: string | undefined,
): Element[] {
  if (timeline === undefined || address === undefined) return [];
  const url = address + timelinePath(timeline.names, timeline.today, language);
  return [{ type: 'Image', url, altText: plainText(timeline.alt), size: 'Stretch' }];
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
    // “1.” would begin a list where titles are Markdown, as on the page.
    title: `${index + 1}\u00A0· ${plainText(text)}`,
    value: String(done === true),
    wrap: true,
    spacing: 'Small',
  };
}

const line = (text: string): Element => ({ type: 'TextBlock', text, wrap: true, spacing: 'Small' });
