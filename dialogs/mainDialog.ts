import { ComponentDialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { sayAnswers } from './answer';
import { sayChoices } from './choices';
import { obey } from './command';
import type { Desk } from './desk';
import { narrow } from './narrow';
import { sayNothing } from './nothing';
import { Reply } from './reply';
import { noteSituation } from './situation';
import { tickOff } from './situationChecklist';
import { SituationDialog } from './situationDialog';
import { hearDates } from './situationHear';
import { noteInPassing } from './situationNote';
import { takesUp } from './situationTakesUp';
import { saySmallTalk } from './smallTalk';
import { turnOf, type Turn } from './turn';

/** Every message comes here: it is understood once, and one dialog answers it. */
export class MainDialog extends ComponentDialog {
  constructor(private readonly desk: Desk) {
    super('main');
    this.addDialog(new Reply('answer', desk, sayAnswers));
    this.addDialog(new Reply('choices', desk, sayChoices));
    this.addDialog(new Reply('nothing', desk, sayNothing));
    this.addDialog(new Reply('smallTalk', desk, saySmallTalk));
    this.addDialog(new Reply('situation', desk, noteSituation, 'note'));
    this.addDialog(new Reply('command', desk, obey));
    this.addDialog(new SituationDialog(desk));
  }

  protected override async onBeginDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dialog.context);
    const understood = this.understand(turn);
    if (turn.tap === undefined) turn.memory.language = understood.language;

    const { guide } = this.desk.knowledge();
    const said = (guide && tickOff(turn, guide, this.desk)) ?? narrow(turn, understood, this.desk);
    if (said !== undefined) {
      await turn.show(said);
      return dialog.endDialog();
    }
    const beginning = guide && takesUp(turn, understood, guide);
    if (beginning !== undefined) return dialog.beginDialog('guide', beginning);
    const heard = guide ? hearDates(turn, understood, guide) : understood;
    turn.understanding = heard;
    noteInPassing(heard, turn);
    const kind = heard.kind === 'situation' ? 'note' : heard.kind;
    return dialog.beginDialog(kind, heard);
  }

  /** Only the guided dialog waits for an answer; what it asked may be gone since. */
  protected override onContinueDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    const { activeDialog } = dialog;
    const isWaiting = activeDialog?.id === 'guide' && this.desk.knowledge().guide !== undefined;
    if (!isWaiting) {
      dialog.stack.length = 0;
      return this.onBeginDialog(dialog);
    }
    this.understand(turnOf(dialog.context));
    return dialog.continueDialog();
  }

  private understand(turn: Turn) {
    const { language, previous } = turn.memory;
    const { message, profile } = turn;
    const knowledge = this.desk.knowledge();
    turn.understanding = knowledge.understand(message, { language, previous, profile });
    turn.gist = knowledge.gist(turn.understanding.corrected ?? message);
    // What is said from here on identifies nobody.
    turn.message = knowledge.scrub(message);
    return turn.understanding;
  }
}
