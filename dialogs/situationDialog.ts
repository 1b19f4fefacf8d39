import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { readTicks, type Guide, type Profile, type Understanding } from '../knowledge';
import type { MessageKey } from '../locales';
import type { Desk } from './desk';
import type { Outcome } from './outcome';
import { answerEntry, askQuestion } from './situationAsk';
import { showPlan, tickOff } from './situationChecklist';
import { hear } from './situationHear';
import { goBack, make, startOver, type Step } from './situationMove';
import { note } from './situationNote';
import { pointOut } from './situationPointers';
import { turnOf, type Turn } from './turn';

/** How the guided dialog begins. */
export interface Beginning {
  /** What the student said of themselves, if anything. */
  stated?: Profile;
  /** Entries that the student may have been looking for instead. */
  pointers?: readonly string[];
  /** The dialog that ended last is taken up in this way. */
  then?: 'back' | 'restart';
}

/** What the dialog keeps from one turn to the next. */
interface Place {
  asked: string;
  /** Other questions were offered since: a bare number means one of them. */
  offering: boolean;
  /** How often in a row it was not answered. */
  misses: number;
  /** When it was put, ISO. */
  at: string;
}

const longestPauseMs = 30 * 24 * 60 * 60 * 1_000;

/** Finds a student's procedure: asks what is still needed, one question at a time. */
export class SituationDialog extends Dialog<Beginning> {
  constructor(private readonly desk: Desk) {
    super('guide');
  }

  override beginDialog(
    dialog: DialogContext,
    { stated = {}, pointers = [], then }: Beginning = {},
  ): Promise<DialogTurnResult> {
    const turn = turnOf(dialog.context);
    const room = { turn, guide: this.guide(), desk: this.desk };
    turn.memory.misses = 0;
    if (then === 'back') return this.do(goBack(room), dialog, turn);
    if (then === 'restart') return this.do(startOver('situation.restart', room), dialog, turn);
    if (room.guide.next(turn.profile).kind === 'question') turn.memory.trail = [];
    const lead = note(stated, turn, this.desk);
    const isKnown = room.guide.next(turn.profile).kind === 'outcome';
    const intro = this.say(isKnown ? 'situation.again' : 'situation.intro', turn);
    return this.go(lead.length > 0 ? lead : [intro], dialog, turn, pointers);
  }

  override async continueDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dialog.context);
    const guide = this.guide();
    const { asked, offering, misses, at } = placeOf(dialog);
    if (turn.tap?.kind === 'checklist') return this.keepTicks(dialog, turn);
    if (turn.understanding === undefined) throw new Error('the message is not understood yet');

    const move = hear(turn, asked, offering, guide, turn.understanding);
    const tellsLanguage = turn.tap === undefined && !(move.kind === 'answer' && move.plain);
    if (tellsLanguage) turn.memory.language = turn.understanding.language;

    if (move.kind === 'progress' && readTicks(turn.message) && turn.progress.outcome) {
      return this.keepTicks(dialog, turn);
    }
    const isLost = move.kind === 'unsure' || move.kind === 'misheard';
    const lost = isLost ? misses + 1 : 0;
    placeOf(dialog).misses = lost;

    const room = { turn, guide, desk: this.desk };
    if (turn.today.getTime() - Date.parse(at) > longestPauseMs && move.kind !== 'aside') {
      return this.do(startOver('situation.stale', room), dialog, turn);
    }
    if (guide.question(asked, turn.memory.language) === undefined) {
      return this.do({ kind: 'go', lead: [this.say('situation.gone', turn)] }, dialog, turn);
    }
    return this.do(make(move, { ...room, asked, misses: lost }), dialog, turn);
  }

  /** Comes back from an aside: the question is put again, unless something else waits for an answer. */
  override resumeDialog(dialog: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dialog.context);
    const { understanding } = turn;
    if (understanding && isCommand(understanding, 'forget')) return dialog.endDialog();
    const offering = understanding !== undefined && offersOthers(understanding);
    placeOf(dialog).offering = offering;
    if (offering || (understanding && leavesAlone(understanding))) {
      this.tellWhere(turn);
      return Promise.resolve(Dialog.EndOfTurn);
    }
    return this.do({ kind: 'go', lead: [this.say('situation.resume', turn)] }, dialog, turn);
  }

  private async do(step: Step, dialog: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    switch (step.kind) {
      case 'go':
        return this.go(step.lead, dialog, turn);
      case 'aside':
        return dialog.beginDialog(step.dialog, step.understood);
      case 'leave':
        await turn.show({ language: turn.memory.language, text: step.text, options: [] });
        return dialog.endDialog();
    }
  }

  /** Asks what is still needed, or ends with where the answers lead. */
  private async go(
    lead: string[],
    dialog: DialogContext,
    turn: Turn,
    pointers: readonly string[] = [],
  ): Promise<DialogTurnResult> {
    const guide = this.guide();
    const show = (outcome: Outcome): Promise<void> =>
      turn.show(pointOut(pointers, outcome, turn, this.desk));
    const { kind, id } = guide.next(turn.profile);
    this.tellWhere(turn);
    switch (kind) {
      case 'question':
        await show(askQuestion(id, lead, turn, guide, this.desk));
        setPlace(dialog, id, turn.today);
        return Dialog.EndOfTurn;
      case 'outcome':
        await show(
          showPlan(
            id,
            lead.length > 0 ? lead : [this.say('situation.found', turn)],
            turn,
            guide,
            this.desk,
          ),
        );
        return dialog.endDialog();
      case 'entry':
        await show(answerEntry(id, lead, turn, this.desk));
        return dialog.endDialog();
    }
  }

  private async keepTicks(dialog: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    const ticked = tickOff(turn, this.guide(), this.desk);
    if (ticked !== undefined) await turn.show(ticked);
    return this.go([this.say('situation.resume', turn)], dialog, turn);
  }

  private tellWhere(turn: Turn): void {
    const guide = this.guide();
    const { kind, id } = guide.next(turn.profile);
    turn.situation = {
      next: kind === 'entry' ? `entry:${id}` : id,
      profile: guide.complete(turn.profile),
    };
  }

  private guide(): Guide {
    const { guide } = this.desk.knowledge();
    if (guide === undefined) throw new Error('the content has no situations');
    return guide;
  }

  private say(key: MessageKey, { memory }: Turn): string {
    return this.desk.translate(memory.language, key);
  }
}

/** What botbuilder keeps for this dialog; `setPlace` alone writes it. */
const placeOf = (dialog: DialogContext): Place => dialog.activeDialog?.state as Place;

function setPlace({ activeDialog }: DialogContext, asked: string, today: Date): void {
  if (activeDialog === undefined) return;
  const before = activeDialog.state as Partial<Place>;
  const misses = before.asked === asked ? (before.misses ?? 0) : 0;
  activeDialog.state = { asked, offering: false, misses, at: today.toISOString() };
}

const isCommand = (understood: Understanding, ...names: string[]): boolean =>
  understood.kind === 'command' && names.includes(understood.command.name);

/** Whether a list was shown from which something can be picked. */
const offersOthers = (understood: Understanding): boolean =>
  understood.kind === 'choices' || isCommand(understood, 'menu', 'topic');

/** Whether going on at once would be out of place. */
const leavesAlone = (understood: Understanding): boolean =>
  (understood.kind === 'nothing' && understood.reason === 'distress') ||
  (understood.kind === 'smallTalk' && understood.about === 'bye');
