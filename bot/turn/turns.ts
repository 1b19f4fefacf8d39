import { setTimeout as wait } from 'node:timers/promises';
import {
  ActivityTypes,
  type Activity,
  type StatePropertyAccessor,
  type TurnContext,
} from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import { forgetHealth } from '../../dialogs/health';
import type { Outcome } from '../../dialogs/outcome';
import { beginTurn, type Memory, type Progress, type Turn } from '../../dialogs/turn';
import type { Profile } from '../../knowledge';
import { draw } from '../channels';
import type { OnSaid } from '../recording';
import { ConflictError } from '../state/conflictError';
import type { StateStore } from '../state/stateStore';
import { createInOrder } from './inOrder';
import { plainMessage } from './plainMessage';
import { readTap, readTapped } from './readTap';
import { before } from './tooSlow';
import { createTurnState } from './turnState';

/** Brings what is remembered into each turn and takes it out again. */
export interface Turns {
  /** Where the dialogs keep their place. */
  readonly dialogState: StatePropertyAccessor<DialogState>;
  /** Whether a conversation has been welcomed since the desk came into it. */
  readonly welcomed: StatePropertyAccessor<boolean>;
  /**
   * Runs one turn; turns of one conversation run one after the other. What the turn shows is said
   * once what it remembers is written. If another process wrote in between, the work is done anew
   * on what is remembered then; so it must change nothing but the turn.
   *
   * @returns undefined when the message was handled before, and nothing was done
   * @throws TooSlow when it is not done in time; nothing of it is kept or said then
   */
  run(context: TurnContext, work: (turn: Turn) => Promise<void>): Promise<Turn | undefined>;
  readonly now: () => Date;
  /** An outcome as the channel shows it, without sending it. */
  draw(context: TurnContext, outcome: Outcome): Partial<Activity>[];
}

/** Bot Service gives up at 15 s; an apology has to be there before. */
export const turnLimitMs = 9_000;
/** Channels deliver a message again within a minute, if at all. */
const handledKept = 50;
/** Longest wait before work is done anew. */
const conflictPauseMs = 50;

export interface TurnOptions {
  /** What is known of a student who is new. */
  startProfile?: Profile;
  /** Where students' devices find the desk's files, if they do. */
  address?: () => string | undefined;
  /** Told of every turn once its answer is sent. */
  onSaid?: OnSaid;
  /** Told which message of the desk answered what. */
  onAnswer?: (activity: Activity, messageId: string, entries: readonly string[]) => void;
  /** Told of a student who was forgotten, before they are told so. */
  onForget?: (activity: Activity) => Promise<void>;
  /** Time a turn may take, from when its message came in. */
  limitMs?: number;
}

export function createTurns(store: StateStore, now: () => Date, options: TurnOptions = {}): Turns {
  const { startProfile = {}, address = () => undefined, limitMs = turnLimitMs } = options;
  const { onSaid, onForget, onAnswer } = options;
  const { talk, arrival, user, load } = createTurnState(store, now);
  const memories = talk.createProperty<Memory>('memory');
  const handledIds = talk.createProperty<string[]>('handled');
  const profiles = user.createProperty<Profile>('profile');
  const progresses = user.createProperty<Progress>('progress');
  const inOrder = createInOrder();

  const drawFor: Turns['draw'] = ({ activity }, outcome) => draw(outcome, activity, address());

  const start = async (context: TurnContext, shown: Outcome[]): Promise<Turn> => {
    const turn: Turn = {
      message: plainMessage(context.activity) || readTapped(context.activity.value),
      gist: '',
      tap: readTap(context.activity.value),
      memory: await memories.get(context, newMemory(context.activity.locale)),
      profile: await profiles.get(context, { ...startProfile }),
      progress: await progresses.get(context, { done: {} }),
      today: now(),
      show: (outcome) => {
        shown.push(outcome);
        return Promise.resolve();
      },
      forget: async () => {
        const { language } = turn.memory;
        turn.forgotten = true;
        await talk.clear(context);
        await user.clear(context);
        turn.memory = await memories.get(context, { ...newMemory(), language });
        turn.profile = await profiles.get(context, {});
        turn.progress = await progresses.get(context, { done: {} });
      },
    };
    beginTurn(context, turn);
    return turn;
  };

  type Done = { turn: Turn; shown: Outcome[] };
  const once = async (
    context: TurnContext,
    work: (turn: Turn) => Promise<void>,
    isLate: () => boolean,
  ): Promise<Done | undefined> => {
    const { save, erase } = await load(context);
    const id = messageId(context);
    const handled = await handledIds.get(context, []);
    if (id !== undefined && handled.includes(id)) return undefined;
    const shown: Outcome[] = [];
    const turn = await start(context, shown);
    await work(turn);
    forgetHealth(turn);
    if (id !== undefined) await handledIds.set(context, [...handled, id].slice(-handledKept));
    if (!isLate()) await (turn.forgotten === true ? erase() : save());
    return { turn, shown };
  };

  const untilSaved = async (...turn: Parameters<typeof once>): Promise<Done | undefined> => {
    const [, , isLate] = turn;
    for (;;) {
      try {
        return await once(...turn);
      } catch (error) {
        if (!(error instanceof ConflictError) || isLate()) throw error;
        await wait(Math.random() * conflictPauseMs);
      }
    }
  };

  return {
    dialogState: talk.createProperty<DialogState>('dialogs'),
    welcomed: arrival.createProperty<boolean>('welcomed'),
    now,
    draw: drawFor,
    run: (context, work) => {
      const { channelId, conversation } = context.activity;
      const deadline = Date.now() + limitMs;
      const isLate = (): boolean => Date.now() >= deadline;
      return inOrder(`${channelId}/${conversation.id}`, async () => {
        const done = await before(deadline, untilSaved(context, work, isLate));
        if (done?.turn.forgotten === true) await onForget?.(context.activity);
        for (const outcome of done?.shown ?? []) {
          const drawn = drawFor(context, outcome);
          const sent = await context.sendActivities(drawn);
          // Thumbs are below a text; cards that follow it have none.
          const id = sent[drawn.filter(({ text }) => text !== undefined).length - 1]?.id;
          if (outcome.answered && id) onAnswer?.(context.activity, id, outcome.answered);
        }
        if (done) void onSaid?.(context.activity, done.turn.message, done.shown);
        return done?.turn;
      });
    },
  };
}

/** Only messages are known again: other activities may share an id with the message they are about. */
const messageId = ({ activity }: TurnContext): string | undefined =>
  isMessage(activity) ? activity.id || undefined : undefined;

const isMessage = ({ type }: Partial<Activity>): boolean => type === ActivityTypes.Message;

/** A conversation begins in the channel's language; the student's own words soon decide. */
const newMemory = (locale?: string): Memory => ({
  language: locale?.toLowerCase().startsWith('en') ? 'en' : 'fr',
  misses: 0,
});
