import { ConversationState, type TurnContext } from 'botbuilder';

/** Where a conversation stands. In a group each has their own: nobody goes on with another's questions. */
export class TalkState extends ConversationState {
  override getStorageKey(context: TurnContext): string | undefined {
    const key = super.getStorageKey(context);
    const { conversation, from } = context.activity;
    return conversation.isGroup === true ? `${key}users/${from.id}` : key;
  }
}
