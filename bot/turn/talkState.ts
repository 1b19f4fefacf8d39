import { ConversationState, type TurnContext } from 'botbuilder';

/** Where a conversation stands. In a group each has their own: nobody goes on with another's questions. */
export class TalkState extends ConversationState {
  override getStorageKey(context: TurnContext): string | undefined {
    return keyInGroup(context) ?? super.getStorageKey(context);
  }
}

/** The key of what a student said in this group; undefined in a conversation of their own. */
export function keyInGroup(context: TurnContext): string | undefined {
  const { conversation } = context.activity;
  return conversation.isGroup === true ? `${keysInGroups(context)}${conversation.id}/` : undefined;
}

/** What the keys of all that a student said in groups begin with. */
export function keysInGroups({ activity: { channelId, from } }: TurnContext): string {
  // Half of a surrogate pair has no encoding; as bytes it becomes U+FFFD.
  const student = encodeURIComponent(Buffer.from(from.id).toString());
  return `${channelId}/groups/${student}/`;
}
