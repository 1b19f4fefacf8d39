import {
  calculateChangeHash,
  ConversationState,
  type BotState,
  type StoreItem,
  type StoreItems,
  type TurnContext,
} from 'botbuilder';
import { newItem, type StateStore } from '../state/stateStore';
import { StudentState } from './studentState';
import { keysInGroups, TalkState } from './talkState';

/** What is remembered, through a turn. */
export interface TurnState {
  /** Where the conversation stands. */
  talk: BotState;
  /** Whether the desk has come in. */
  arrival: BotState;
  /** What is known of the student. */
  user: BotState;
  /** Reads all of it anew. */
  load: (context: TurnContext) => Promise<Loaded>;
}

export interface Loaded {
  /**
   * Writes what changed, together, if nobody else wrote it since.
   *
   * @throws ConflictError when somebody did
   */
  save: () => Promise<void>;
  /** Deletes it, and what the student said in other groups. */
  erase: () => Promise<void>;
}

/** Read anew so often, an item is known to be in use; to write it each time is not needed. */
const freshMs = 24 * 3_600_000;

type Item = StoreItem & { usedAt?: string };

/** botbuilder saves whatever was there before; here a write needs the eTag of what was read. */
export function createTurnState(store: StateStore, now: () => Date): TurnState {
  const talk = new TalkState(store);
  const arrival = new ConversationState(store, 'arrival');
  const user = new StudentState(store);

  const isStale = ({ usedAt }: Item): boolean =>
    usedAt === undefined || now().getTime() - Date.parse(usedAt) > freshMs;

  const keysOf = async (context: TurnContext): Promise<string[]> => {
    const isOwn = context.activity.conversation.isGroup !== true;
    const own = [
      talk.getStorageKey(context),
      user.privateKey(context),
      isOwn ? arrival.getStorageKey(context) : undefined,
    ];
    const inGroups = await store.keys(keysInGroups(context));
    return [...own.filter((key) => key !== undefined), ...inGroups];
  };

  return {
    talk,
    arrival,
    user,
    async load(context) {
      const parts = await Promise.all(
        // The conversation last: it says that the message was handled, and not every store writes all at once.
        [arrival, user, talk].map(async (state) => {
          const item = (await state.load(context, true)) as Item;
          const hash = calculateChangeHash(item);
          const isOld = item.eTag !== undefined && isStale(item);
          return { state, eTag: item.eTag ?? newItem, hash, isOld };
        }),
      );
      return {
        save: async () => {
          const changes: StoreItems = {};
          for (const { state, eTag, hash, isOld } of parts) {
            const item = state.get(context) as Item;
            const key = state.getStorageKey(context);
            if (key !== undefined && (isOld || calculateChangeHash(item) !== hash)) {
              changes[key] = { ...item, usedAt: now().toISOString(), eTag };
            }
          }
          if (Object.keys(changes).length > 0) await store.write(changes);
        },
        erase: async () => store.delete(await keysOf(context)),
      };
    },
  };
}
