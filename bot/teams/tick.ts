import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { Desk } from '../../dialogs/desk';
import { refreshCard } from '../../dialogs/situationChecklist';
import type { Turn } from '../../dialogs/turn';
import type { Turns } from '../turn/turns';
import { isSomebodyElses } from './owner';

/** A button whose answer takes the card's place. */
export const tickInvoke = 'adaptiveCard/action';

/**
 * Keeps the ticks of a card and answers with the card as it now stands. A card that is not the
 * student's present one is answered in the conversation instead, as if its ticks were a message.
 *
 * @param answer - what a message would be answered with
 */
export async function tick(
  context: TurnContext,
  desk: Desk,
  turns: Turns,
  answer: (turn: Turn) => Promise<void>,
): Promise<InvokeResponse> {
  let body: object = {};
  await turns.run(context, async (turn) => {
    const say = (key: 'situation.card.notYours' | 'situation.card.old'): object =>
      sayInstead(desk.translate(turn.memory.language, key));
    if (isSomebodyElses(turn, context.activity)) {
      body = say('situation.card.notYours');
      return;
    }
    const { guide } = desk.knowledge();
    const outcome = guide && refreshCard(turn, guide, desk);
    const card = outcome && cardOf(turns.draw(context, outcome));
    if (card === undefined) await answer(turn);
    body = card ?? say('situation.card.old');
  });
  return { status: 200, body };
}

const sayInstead = (value: string): object => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});

function cardOf(drawn: readonly Partial<Activity>[]): object | undefined {
  const [card] = drawn.flatMap(({ attachments = [] }) => attachments);
  return card && { statusCode: 200, type: card.contentType, value: card.content as object };
}
