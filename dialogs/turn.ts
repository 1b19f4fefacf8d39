import type { TurnContext } from 'botbuilder';
import type { Context, Language, Profile, Understanding } from '../knowledge';
import type { Outcome } from './outcome';

/** What is remembered of a conversation from one turn to the next. */
export interface Memory {
  language: Language;
  /** The last turn that was about the knowledge. */
  previous?: Context['previous'];
  /** How many messages in a row found nothing. */
  misses: number;
  welcomed: boolean;
}

/** One turn as the dialogs see it; everything that lies outside is passed in with it. */
export interface Turn {
  /** What the student wrote or tapped, as plain text. */
  message: string;
  memory: Memory;
  /** What the student has told about their registration. */
  profile: Profile;
  today: Date;
  /** What the message was taken to mean, once it is known. */
  understanding?: Understanding;
  /** Draws an outcome for the student's channel and sends it. */
  show: (outcome: Outcome) => Promise<void>;
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
