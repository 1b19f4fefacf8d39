import { ComponentDialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { sayAnswers } from './answer';
import { sayChoices } from './choices';
import { obey } from './command';
import type { Desk } from './desk';
import { sayNothing } from './nothing';
import { Reply } from './reply';
import { noteSituation } from './situation';
import { saySmallTalk } from './smallTalk';
import { turnOf } from './turn';

/** Every message comes here: it is understood once, and one dialog answers it. */
export class MainDialog extends ComponentDialog {
  constructor(private readonly desk: Desk) {
    super('main');
    this.addDialog(new Reply('answer', desk, sayAnswers));
    this.addDialog(new Reply('choices', desk, sayChoices));
    this.addDialog(new Reply('nothing', desk, sayNothing));
    this.addDialog(new Reply('smallTalk', desk, saySmallTalk));
    this.addDialog(new Reply('situation', desk, noteSituation));
    this.addDialog(new Reply('command', desk, obey));
  }

  protected override async onBeginDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dialog.context);
    const { language, previous } = turn.memory;
    const understood = this.desk
      .knowledge()
      .understand(turn.message, { language, previous, profile: turn.profile });
    turn.understanding = understood;
    turn.memory.language = understood.language;
    return dialog.beginDialog(understood.kind, understood);
  }
}
