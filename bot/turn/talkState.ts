import { ConversationState, type TurnContext } from 'botbuilder';

/** Where a conversation stands. In a group each has their own: nobody goes on with another's questions. */
export class TalkState extends ConversationState {
  override getStorageKey(context: TurnContext): string | undefined {
    const { conversation } = context.activity;
    return conversation.isGroup === true
      ? `${keysInGroups(context)}${conversation.id}/`
      : super.getStorageKey(context);
  }
}

/** What the keys of all that a student said in groups begin with. */
export function keysInGroups({ activity: { channelId, from } }: TurnContext): string {
  // Half of a surrogate pair has no encoding; as bytes it becomes U+FFFD.
  const student = encodeURIComponent(Buffer.from(from.id).toString());
  return `${channelId}/groups/${student}/`;
}
