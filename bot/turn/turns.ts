import {
  ConversationState,
  UserState,
  type Activity,
  type Storage,
  type StatePropertyAccessor,
  type TurnContext,
} from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import type { Outcome } from '../../dialogs/outcome';
import { beginTurn, type Memory, type Progress, type Turn } from '../../dialogs/turn';
import type { Profile } from '../../knowledge';
import { draw } from '../channels';
import { createInOrder } from './inOrder';
import { plainMessage } from './plainMessage';
import { readTap } from './readTap';
import { TalkState } from './talkState';

/** Brings what is remembered into each turn and takes it out again. */
export interface Turns {
  /** Where the dialogs keep their place. */
  readonly dialogState: StatePropertyAccessor<DialogState>;
  /** Whether a conversation has been welcomed since the desk came into it. */
  readonly welcomed: StatePropertyAccessor<boolean>;
  /** Runs one turn; turns of one conversation run one after the other. */
  run(context: TurnContext, work: (turn: Turn) => Promise<void>): Promise<Turn>;
  readonly now: () => Date;
  /** An outcome as the channel shows it, without sending it. */
  draw(context: TurnContext, outcome: Outcome): Partial<Activity>[];
}

/**
 * @param startProfile - what is known of a student who is new
 * @param address - where students' devices find the desk's files, if they do
 */
export function createTurns(
  storage: Storage,
  now: () => Date,
  startProfile: Profile = {},
  address: () => string | undefined = () => undefined,
): Turns {
  const conversations = new TalkState(storage);
  const arrivals = new ConversationState(storage, 'arrival');
  const users = new UserState(storage);
  const memories = conversations.createProperty<Memory>('memory');
  const profiles = users.createProperty<Profile>('profile');
  const progresses = users.createProperty<Progress>('progress');
  const inOrder = createInOrder();

  const drawFor: Turns['draw'] = ({ activity }, outcome) => draw(outcome, activity, address());

  const start = async (context: TurnContext): Promise<Turn> => {
    const turn: Turn = {
      message: plainMessage(context.activity),
      tap: readTap(context.activity.value),
      memory: await memories.get(context, newMemory(context.activity.locale)),
      profile: await profiles.get(context, { ...startProfile }),
      progress: await progresses.get(context, { done: {} }),
      today: now(),
      show: async (outcome) => {
        await context.sendActivities(drawFor(context, outcome));
      },
      forget: async () => {
        const { language } = turn.memory;
        await conversations.clear(context);
        await users.clear(context);
        turn.memory = await memories.get(context, { ...newMemory(), language });
        turn.profile = await profiles.get(context, {});
        turn.progress = await progresses.get(context, { done: {} });
      },
    };
    beginTurn(context, turn);
    return turn;
  };

  return {
    dialogState: conversations.createProperty<DialogState>('dialogs'),
    welcomed: arrivals.createProperty<boolean>('welcomed'),
    now,
    draw: drawFor,
    run: (context, work) =>
      inOrder(context.activity.conversation.id, async () => {
        const turn = await start(context);
        await work(turn);
        await conversations.saveChanges(context);
        await users.saveChanges(context);
        await arrivals.saveChanges(context);
        return turn;
      }),
  };
}

/** A conversation begins in the channel's language; the student's own words soon decide. */
const newMemory = (locale?: string): Memory => ({
  language: locale?.toLowerCase().startsWith('en') ? 'en' : 'fr',
  misses: 0,
});
