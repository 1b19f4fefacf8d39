import type { Activity, Attachment, InvokeResponse, TurnContext } from 'botbuilder';
import type { Desk } from '../../dialogs/desk';
import { refreshCard } from '../../dialogs/situationChecklist';
import type { Turn } from '../../dialogs/turn';
import { before } from '../turn/tooSlow';
import type { Turns } from '../turn/turns';
import { isSomebodyElses } from './owner';

/** A button whose answer takes the card's place. */
export const tickInvoke = 'adaptiveCard/action';

/** Teams waits five seconds for the answer to a button. */
const replaceMs = 2_000;

interface Parts {
  desk: Desk;
  turns: Turns;
  /** What a message would be answered with. */
  answer: (turn: Turn) => Promise<void>;
  /** Told of a card that could not be replaced. */
  onUnsent?: (error: unknown) => void;
}

/**
 * Keeps the ticks of a card and answers with the card as it now stands. A card that is not the
 * student's present one is answered in the conversation instead, as if its ticks were a message.
 */
export async function tick(context: TurnContext, parts: Parts): Promise<InvokeResponse> {
  const { desk, turns, answer, onUnsent } = parts;
  let card: Attachment | undefined;
  let instead = '';
  await turns.run(context, async (turn) => {
    const say = (key: 'situation.card.notYours' | 'situation.card.old'): string =>
      desk.translate(turn.memory.language, key);
    if (isSomebodyElses(turn, context.activity)) {
      instead = say('situation.card.notYours');
      return;
    }
    const { guide } = desk.knowledge();
    const outcome = guide && refreshCard(turn, guide, desk);
    card = outcome && cardOf(turns.draw(context, outcome));
    if (card === undefined) await answer(turn);
    instead = say('situation.card.old');
  });
  if (card === undefined) return respond('application/vnd.microsoft.activity.message', instead);
  await replace(context, card).catch((error: unknown) => onUnsent?.(error));
  return respond(card.contentType, card.content);
}

/** An answered card is shown until the chat is drawn anew; then the message's own is there again. */
async function replace(context: TurnContext, card: Attachment): Promise<void> {
  const { replyToId: id } = context.activity;
  if (!id) return;
  const replaced = context.updateActivity({ id, type: 'message', attachments: [card] });
  await before(Date.now() + replaceMs, replaced);
}

const respond = (type: string, value: unknown): InvokeResponse => ({
  status: 200,
  body: { statusCode: 200, type, value },
});

function cardOf(drawn: readonly Partial<Activity>[]): Attachment | undefined {
  const [card] = drawn.flatMap(({ attachments = [] }) => attachments);
  return card;
}
