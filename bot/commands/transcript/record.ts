import { ActivityTypes, type Activity, type RoleTypes } from 'botbuilder';
import type { TerminalAdapter } from '../../channels/terminalAdapter';
import type { Conversation } from './readChat';

/** The channel as which a conversation is played: with cards and buttons, as the Emulator shows them. */
export const transcriptChannel = 'emulator';

const user = { id: 'user', name: 'User', role: 'user' as RoleTypes };
const bot = { id: 'guichet', name: 'Guichet', role: 'bot' as RoleTypes };
const secondMs = 1_000;

/**
 * Plays what the user says to the bot and keeps all that is said, as the Emulator saves it.
 *
 * @param start - when the conversation is said to begin; each activity comes a second later
 * @returns the content of a Bot Framework `.transcript`
 */
export async function record(
  { name, lines }: Conversation,
  adapter: TerminalAdapter,
  start: Date,
): Promise<Partial<Activity>[]> {
  const kept: Partial<Activity>[] = [];
  const keep = (activity: Partial<Activity>, fromBot: boolean): void => {
    const at = new Date(start.getTime() + kept.length * secondMs);
    kept.push({
      ...activity,
      id: String(kept.length + 1),
      timestamp: at,
      channelId: transcriptChannel,
      conversation: { id: name, name, isGroup: false, conversationType: 'personal' },
      from: fromBot ? bot : user,
      recipient: fromBot ? user : bot,
    });
  };
  for (const { who, text } of lines) {
    if (who === 'bot') continue;
    if (who === 'enter') {
      keep({ type: ActivityTypes.ConversationUpdate, membersAdded: [user, bot] }, false);
      for (const reply of await adapter.enter(name, text || undefined)) keep(reply, true);
      continue;
    }
    keep({ type: ActivityTypes.Message, text, textFormat: 'plain' }, false);
    for (const reply of await adapter.say(text, name)) keep(reply, true);
  }
  return kept;
}
