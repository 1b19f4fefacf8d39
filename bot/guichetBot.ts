import { TeamsActivityHandler, type TurnContext } from 'botbuilder';
import { runDialog } from 'botbuilder-dialogs';
import type { Desk } from '../dialogs/desk';
import { MainDialog } from '../dialogs/mainDialog';
import { sayWelcome } from '../dialogs/menu';
import type { Turn } from '../dialogs/turn';
import type { Turns } from './turn/turns';

/** Hands each activity to the dialogs, and greets whoever comes in. */
export class GuichetBot extends TeamsActivityHandler {
  constructor(
    desk: Desk,
    turns: Turns,
    /** Told of every message's turn once it is over. */
    observe: (turn: Turn) => void = () => undefined,
  ) {
    super();
    const main = new MainDialog(desk);

    this.onMessage(async (context, next) => {
      const turn = await turns.run(context, async ({ show, memory }) => {
        if (hasOnlyFiles(context)) await show(refuseFiles(memory.language, desk));
        else await runDialog(main, context, turns.dialogState);
      });
      observe(turn);
      await next();
    });

    this.onMembersAdded(async (context, next) => {
      if (isSomebodyNew(context)) {
        await turns.run(context, async ({ memory, show }) => {
          if (memory.welcomed) return;
          memory.welcomed = true;
          await show(sayWelcome(memory.language, desk));
        });
      }
      await next();
    });
  }
}

const isSomebodyNew = ({ activity }: TurnContext): boolean =>
  (activity.membersAdded ?? []).some(({ id }) => id !== activity.recipient?.id);

/** Teams adds an HTML rendering of the text as an attachment; that is no file. */
const hasOnlyFiles = ({ activity }: TurnContext): boolean =>
  !activity.text &&
  (activity.attachments ?? []).some(({ contentType }) => contentType !== 'text/html');

const refuseFiles = (language: Turn['memory']['language'], { translate }: Desk) => ({
  language,
  text: translate(language, 'error.attachment'),
  options: [],
});
