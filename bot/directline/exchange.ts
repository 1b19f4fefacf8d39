import type { Activity, TurnContext } from 'botbuilder';
import { scrub } from '../../knowledge';
import { inTurn } from '../log/inTurn';
import { botAccount, channelId, serviceUrl, SentActivity, toWire } from './activity';
import type { DirectLineAdapter } from './adapter';
import type { Conversation } from './conversation';
import { badRequest } from './fault';
import { newId } from './token';

/** What passes from the student's side to the bot. */
export interface Exchange {
  /** Tells the bot of the conversation, once; the bot's welcome comes of it. */
  tell(conversation: Conversation): void;
  /**
   * Keeps the activity, shows it to the student's pages and queues the bot's turn on it.
   *
   * @returns the activity's id, without waiting for the turn
   * @throws DirectLineFault 400 when it is no activity that a client may send
   */
  receive(conversation: Conversation, sent: unknown): Promise<string>;
}

export function createExchange(
  adapter: DirectLineAdapter,
  onTurn: (context: TurnContext) => Promise<void>,
  now: () => Date,
  onError: (error: unknown) => void,
): Exchange {
  // A turn's failure is told to the student by the adapter's onTurnError; what is left is a fault
  // of that handler itself, and must not hold up the conversation's next turn.
  const run = (conversation: Conversation, activity: Partial<Activity>) =>
    void inTurn(() => conversation.inOrder(() => adapter.process(activity, onTurn).catch(onError)));

  return {
    tell(conversation) {
      if (!conversation.tellOnce()) return;
      const envelope = envelopeOf(conversation, now());
      const membersAdded = [envelope.recipient, envelope.from];
      run(conversation, { ...envelope, type: 'conversationUpdate', membersAdded });
    },
    async receive(conversation, sent) {
      const parsed = SentActivity.safeParse(sent);
      if (!parsed.success) throw badRequest('Not an activity that may be sent');
      const envelope = envelopeOf(conversation, now());
      const { locale = envelope.locale } = parsed.data;
      const activity: Partial<Activity> = { ...parsed.data, ...envelope, locale };
      if (activity.type === 'typing') return envelope.id;

      // The bot hears the message as it is; what is kept and shown again identifies nobody.
      const kept = { ...activity, text: activity.text && scrub(activity.text) };
      // Without a store the turn fails as well, and says so.
      await conversation.hear(toWire(kept), envelope.timestamp).catch(onError);
      run(conversation, activity);
      return envelope.id;
    },
  };
}

function envelopeOf(conversation: Conversation, timestamp: Date) {
  return {
    id: newId(),
    timestamp,
    channelId,
    serviceUrl,
    from: { id: conversation.user, name: '', role: 'user' },
    recipient: botAccount,
    conversation: { id: conversation.id, isGroup: false, name: '', conversationType: '' },
    locale: conversation.locale,
  };
}
