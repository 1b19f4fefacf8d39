import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Understanding } from '../knowledge';
import type { Desk } from './desk';
import type { Outcome } from './outcome';
import { turnOf, type Turn } from './turn';

/** The understandings of one kind. */
export type Of<Kind extends Understanding['kind']> = Extract<Understanding, { kind: Kind }>;

/** A conversation of one turn: it is begun with an understanding, says its outcome and ends. */
export class Reply<Kind extends Understanding['kind']> extends Dialog<Of<Kind>> {
  constructor(
    kind: Kind,
    private readonly desk: Desk,
    private readonly say: (
      understood: Of<Kind>,
      turn: Turn,
      desk: Desk,
    ) => Outcome | Promise<Outcome>,
    id: string = kind,
  ) {
    super(id);
  }

  override async beginDialog(
    dialog: DialogContext,
    understood?: Of<Kind>,
  ): Promise<DialogTurnResult> {
    const turn = turnOf(dialog.context);
    if (understood !== undefined) await turn.show(await this.say(understood, turn, this.desk));
    return dialog.endDialog();
  }
}
