import { CardFactory, type Attachment } from 'botbuilder';
import type { Card, Outcome, Section } from '../../dialogs/outcome';
import type { Link } from '../../knowledge';
import { timelinePath } from '../files/paths';
import { stepPrefix, tapKey } from '../turn/readTap';
import { plainText } from './terminal';

/** Understood by Web Chat, Teams and the (older) Emulator alike. */
export const cardVersion = '1.2';

/** The first version with actions whose answer takes the card's place. */
const executeVersion = '1.4';

type Element = Record<string, unknown>;

/**
 * A student's procedure as an Adaptive Card: the same content as the text, with steps to tick off.
 *
 * @param links - those that a button may open on this channel
 * @param address - of the desk's files; without it there is no picture
 * @param inPlace - the channel can put the answer to a button in the card's place
 */
export function checklistCard(
  card: Card,
  { language, text }: Outcome,
  links: readonly Link[],
  address: string | undefined,
  inPlace?: { owner?: string },
): Attachment {
  return CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: inPlace === undefined ? cardVersion : executeVersion,
    lang: language,
    speak: plainText(card.title),
    fallbackText: plainText(text),
    body: [
      { ...line(card.title), size: 'Large', weight: 'Bolder', style: 'heading' },
      ...(card.progress === undefined ? [] : [{ ...line(card.progress), isSubtle: true }]),
      ...drawPicture(card, language, address),
      ...card.sections.flatMap((section, index) => drawSection(section, index > 0, card)),
      ...(card.closing === undefined ? [] : [{ ...line(card.closing), isSubtle: true }]),
    ],
    actions: [
      inPlace === undefined ? submit(card) : execute(card, inPlace.owner),
      ...links.map(({ label, href }) => ({ type: 'Action.OpenUrl', title: label, url: href })),
    ],
  });
}

const submit = ({ id, edition, save }: Card, owner?: string): Element => ({
  type: 'Action.Submit',
  title: save,
  data: { [tapKey]: { checklist: id, edition, ...(owner !== undefined && { owner }) } },
});

/** Older clients show the fallback, which comes back as a message. */
const execute = (card: Card, owner?: string): Element => ({
  ...submit(card, owner),
  type: 'Action.Execute',
  verb: 'tick',
  fallback: submit(card, owner),
});

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
