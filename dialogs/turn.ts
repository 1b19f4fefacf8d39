import type { TurnContext } from 'botbuilder';
import type { Context, Language, Profile, Understanding } from '../knowledge';
import type { Reason } from './reasons';
import type { Outcome } from './outcome';

/** What is remembered of a conversation from one turn to the next. */
export interface Memory {
  language: Language;
  /** The last turn that was about the knowledge. */
  previous?: Context['previous'];
  /** How many messages in a row found nothing. */
  misses: number;
  /** What was known before each answer of the guided dialog, for « retour ». */
  trail?: Profile[];
}

/** A button of a card, tapped now or long ago. */
export type Tap =
  /** Why an answer did not help. */
  | { kind: 'reason'; reason: Reason; entries: string[] }
  | { kind: 'option'; question: string; option: string }
  /** The ticks of a checklist as they now stand. */
  | {
      kind: 'checklist';
      outcome: string;
      done: string[];
      /** Which drawing of the procedure it is. */
      edition?: string;
      /** Whose card it is, in a group. */
      owner?: string;
    };

/** How far a student is in their procedure. */
export interface Progress {
  /** The outcome shown last. */
  outcome?: string;
  /** Of the card that shows the ticks as they are; another one is old. */
  edition?: string;
  /** Ids of the steps ticked off, by outcome. */
  done: Record<string, string[]>;
}

/** One turn as the dialogs see it; everything that lies outside is passed in with it. */
export interface Turn {
  /** What the student wrote or tapped, as plain text. */
  message: string;
  /** What is remembered of the message: the words that the knowledge has, and no others. */
  gist: string;
  /** What was tapped, where the channel tells it from typing. */
  tap?: Tap;
  memory: Memory;
  /** What the student has told about their registration. */
  profile: Profile;
  progress: Progress;
  today: Date;
  /** What the message was taken to mean, once it is known. */
  understanding?: Understanding;
  /** Where the guided dialog stands at the end of the turn, where it took part. */
  situation?: { next: string; profile: Profile };
  /** Entries pointed out beside what the guided dialog says. */
  pointers?: readonly string[];
  /** The question to which the desk has no answer, or none that was taken. */
  inVain?: string;
  /** Draws an outcome for the student's channel and sends it. */
  show: (outcome: Outcome) => Promise<void>;
  /** Whether the student asked to be forgotten: then nothing of the turn is remembered. */
  forgotten?: boolean;
  /** Erases what is remembered of the student and of this conversation. */
  forget: () => Promise<void>;
}

const key = Symbol('turn');

/** @throws Error when the turn was not begun with `beginTurn` */
export function turnOf(context: TurnContext): Turn {
  const turn = context.turnState.get<Turn | undefined>(key);
  if (turn === undefined) throw new Error('the turn has not begun');
  return turn;
}

export function beginTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(key, turn);
}
