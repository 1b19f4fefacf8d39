import { ActionTypes, ActivityTypes, type Activity, type Attachment } from 'botbuilder';
import type { Option, Outcome } from '../../dialogs/outcome';
import type { Link } from '../../knowledge';
import { calendarPath } from '../files/paths';
import { checklistCard } from './checklistCard';
import { choiceCard } from './choiceCard';
import { withLinks } from './links';
import { mention, type Mention } from './teamsMention';
import { isSmallEnough, splitText } from './teamsSize';

/** Teams shows no more suggested actions than this; further options need a card. */
const maxSuggested = 3;
/** Longer labels are cut in a suggested action, and read whole in a card. */
const longestSuggested = 40;

/** What of an incoming activity says how to answer it. */
export type Occasion = Pick<Activity, 'channelId' | 'type' | 'conversation' | 'from'>;

/**
 * Teams: Markdown, at most three suggested actions and a card beyond; in a group, for who asked. Each
 * card is a message of its own: Teams takes text and cards apart, and then tells the id of neither.
 */
export function drawForTeams(
  outcome: Outcome,
  occasion: Occasion,
  address?: string,
): Partial<Activity>[] {
  const { answered, language } = outcome;
  const buttons = drawOptions(outcome.options, outcome.card !== undefined, occasion);
  const { text, checklist } = drawContent(outcome, buttons.complete, occasion, address);
  const pieces = splitText(text);
  const texts = pieces.map((piece, index): Partial<Activity> => {
    const asker = index === 0 ? nameAsker(occasion) : undefined;
    const isLast = index === pieces.length - 1;
    return {
      type: ActivityTypes.Message,
      locale: language,
      textFormat: 'markdown',
      text: asker === undefined ? piece : `${asker.text} ${piece}`,
      ...(asker && { entities: [asker.entity] }),
      ...(isLast && answered !== undefined && askForFeedback),
      ...(isLast && buttons.suggested && { suggestedActions: buttons.suggested }),
    };
  });
  const cards = [checklist, buttons.card].filter((card) => card !== undefined);
  return [...texts, ...cards.map((card) => alone(card, language))];
}

const alone = (card: Attachment, locale: string): Partial<Activity> => ({
  type: ActivityTypes.Message,
  locale,
  attachments: [card],
});

/** Teams' own thumbs below an answer; what is said with them comes back as an invoke. */
const askForFeedback = { channelData: { feedbackLoop: { type: 'default' } } };

/** Buttons below a message. */
interface Buttons {
  card?: Attachment;
  suggested?: Activity['suggestedActions'];
  /** Whether they show all options whole, so that the text need not list them. */
  complete: boolean;
}

function drawOptions(options: readonly Option[], besideCard: boolean, to: Occasion): Buttons {
  if (options.length === 0) return { complete: false };
  const suits =
    // They go away with the next message, such as a card; and a group has them below no message.
    !besideCard &&
    to.conversation.isGroup !== true &&
    options.length <= maxSuggested &&
    options.every(
      ({ answers, label }) => answers === undefined && label.length <= longestSuggested,
    );
  if (suits) {
    return { suggested: { to: [], actions: options.map(button) }, complete: false };
  }
  for (let count = options.length; count > 0; count = Math.floor(count / 2)) {
    const card = choiceCard(options.slice(0, count));
    if (isSmallEnough(card)) return { card, complete: count === options.length };
  }
  return { complete: false };
}

/** The text, and the procedure's card where Teams takes one so large. */
function drawContent(
  outcome: Outcome,
  showsOptions: boolean,
  { conversation, from }: Occasion,
  address?: string,
): { text: string; checklist?: Attachment } {
  const { text, brief = text, source, links = [], card } = outcome;
  const files = linkCalendar(outcome, address);
  if (card !== undefined) {
    // A card's buttons open web addresses only.
    const checklist = checklistCard(card, outcome, files, address, {
      owner: conversation.isGroup === true ? from.id : undefined,
    });
    if (isSmallEnough(checklist)) {
      return { text: withLinks(card.introduction, links), checklist };
    }
  }
  const linked = withLinks(showsOptions ? brief : text, [...links, ...files]);
  return { text: source === undefined ? linked : `${linked}\n\n_${source}_` };
}

function linkCalendar({ calendar, language }: Outcome, address?: string): Link[] {
  if (calendar === undefined || address === undefined) return [];
  return [{ label: calendar.label, href: address + calendarPath(calendar.names, language) }];
}

/** In a group an answer names the one who asked. */
function nameAsker({ type, conversation, from }: Occasion): Mention | undefined {
  const isAsked = (type === 'message' || type === 'invoke') && conversation.isGroup === true;
  return isAsked && from.name ? mention(from) : undefined;
}

const button = ({ label, message }: Option) => ({
  type: ActionTypes.ImBack,
  title: label,
  value: message,
});
