import type { Activity } from 'botbuilder';
import { ActivityHandler } from 'botbuilder';
import { TerminalAdapter } from '../../bot/channels/terminalAdapter';
import type { StateStore } from '../../bot/state/stateStore';
import { createTurns, type TurnOptions } from '../../bot/turn/turns';

/** A bot that counts its messages, in the conversation and for the student, and says the count. */
export interface Counter {
  /** @returns what it says; nothing for a message that it knows */
  count(conversation: string, activity?: Partial<Activity>): Promise<string[]>;
}

export function createCounter(store: StateStore, options: TurnOptions = {}): Counter {
  const turns = createTurns(store, () => new Date(0), options);
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    await turns.run(context, async ({ memory, progress, show }) => {
      memory.misses += 1;
      progress.done.counted = [String(Number(progress.done.counted?.[0] ?? 0) + 1)];
      await show({ language: 'en', text: `${memory.misses}`, options: [] });
    });
    await next();
  });
  const adapter = new TerminalAdapter(bot);
  return {
    count: async (conversation, activity = {}) => {
      const replies = await adapter.deliver(
        { type: 'message', text: '+', ...activity },
        conversation,
      );
      return replies.map(({ text = '' }) => text);
    },
  };
}

/** What the store holds of a conversation of the counter's. */
export async function counted(
  store: StateStore,
  conversation: string,
): Promise<{ inConversation: number; byStudent: number }> {
  const keys = [
    `terminal/conversations/${conversation}/`,
    `terminal/users/user-of-${conversation}/`,
  ] as const;
  const items = await store.read([...keys]);
  const { memory } = items[keys[0]] as { memory: { misses: number } };
  const { progress } = items[keys[1]] as { progress: { done: { counted?: string[] } } };
  return { inConversation: memory.misses, byStudent: Number(progress.done.counted?.[0]) };
}
