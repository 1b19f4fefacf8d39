import {
  calculateChangeHash,
  ConversationState,
  UserState,
  type BotState,
  type StoreItem,
  type StoreItems,
  type TurnContext,
} from 'botbuilder';
import { newItem, type StateStore } from '../state/stateStore';
import { TalkState } from './talkState';

/** What is remembered, through a turn. */
export interface TurnState {
  /** Where the conversation stands. */
  talk: BotState;
  /** Whether the desk has come in. */
  arrival: BotState;
  /** What is known of the student. */
  user: BotState;
  /**
   * Reads all of it anew.
   *
   * @returns what writes what changed, together, if nobody else wrote it since; else
   * it throws ConflictError
   */
  load: (context: TurnContext) => Promise<() => Promise<void>>;
}

/** botbuilder saves whatever was there before; here a write needs the eTag of what was read. */
export function createTurnState(store: StateStore): TurnState {
  const talk = new TalkState(store);
  const arrival = new ConversationState(store, 'arrival');
  const user = new UserState(store);
  return {
    talk,
    arrival,
    user,
    async load(context) {
      const parts = await Promise.all(
        [talk, arrival, user].map(async (state) => {
          const item = (await state.load(context, true)) as StoreItem;
          return { state, eTag: item.eTag ?? newItem, hash: calculateChangeHash(item) };
        }),
      );
      return async () => {
        const changes: StoreItems = {};
        for (const { state, eTag, hash } of parts) {
          const item = state.get(context) as StoreItem;
          const key = state.getStorageKey(context);
          if (key !== undefined && calculateChangeHash(item) !== hash) {
            changes[key] = { ...item, eTag };
          }
        }
        if (Object.keys(changes).length > 0) await store.write(changes);
      };
    },
  };
}
