import {
  ActivityTypes,
  BotAdapter,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder';
import { setTimeout as wait } from 'node:timers/promises';
import { botAccount, channelId, serviceUrl, toWire } from './activity';
import type { Conversation } from './conversation';
import type { Conversations } from './conversations';
import { unknownConversation } from './fault';
import { newId } from './token';

type Logic = (context: TurnContext) => Promise<void>;

/** Hands activities to the bot and its replies to the conversation, without any network. */
export class DirectLineAdapter extends BotAdapter {
  constructor(
    private readonly conversations: Conversations,
    private readonly now: () => Date,
  ) {
    super();
  }

  /** Runs one turn on an activity of the student. */
  async process(activity: Partial<Activity>, logic: Logic): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }

  async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const conversation = await this.conversationOf(context.activity.conversation.id);
    const responses: ResourceResponse[] = [];
    for (const activity of activities) responses.push(await this.send(conversation, activity));
    return responses;
  }

  async updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse | void> {
    const conversation = await this.conversationOf(context.activity.conversation.id);
    if (!activity.id) throw new TypeError('an update needs the id of the activity');
    await conversation.append([toWire(this.stamp(conversation, activity))], this.now());
    return { id: activity.id };
  }

  async deleteActivity(
    context: TurnContext,
    reference: Partial<ConversationReference>,
  ): Promise<void> {
    const conversation = await this.conversationOf(context.activity.conversation.id);
    if (reference.activityId) await conversation.remove(reference.activityId);
  }

  /** A turn that the desk begins itself; it waits for the student's turns before it. */
  async continueConversation(
    reference: Partial<ConversationReference>,
    logic: Logic,
  ): Promise<void> {
    const conversation = await this.conversationOf(reference.conversation?.id ?? '');
    const event = { type: ActivityTypes.Event, name: 'continueConversation' };
    const activity = TurnContext.applyConversationReference(event, reference, true);
    let turn = Promise.resolve();
    await conversation.inOrder(() => {
      turn = this.runMiddleware(new TurnContext(this, activity), logic);
      return turn.catch(() => undefined);
    });
    await turn;
  }

  private async send(
    conversation: Conversation,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse> {
    const id = newId();
    switch (activity.type) {
      case 'delay':
        await wait(typeof activity.value === 'number' ? activity.value : 1000);
        break;
      // These are for the caller of an invoke and for the Emulator: neither is here.
      case ActivityTypes.InvokeResponse:
      case ActivityTypes.Trace:
        break;
      case ActivityTypes.Typing:
        conversation.show([toWire(this.stamp(conversation, { ...activity, id }))]);
        break;
      default:
        await conversation.append(
          [toWire(this.stamp(conversation, { ...activity, id }))],
          this.now(),
        );
    }
    return { id };
  }

  private stamp(conversation: Conversation, activity: Partial<Activity>): Partial<Activity> {
    return {
      ...activity,
      timestamp: activity.timestamp ?? this.now(),
      channelId,
      serviceUrl,
      from: botAccount,
      recipient: { id: conversation.user, name: '', role: 'user' },
      conversation: { id: conversation.id, isGroup: false, name: '', conversationType: '' },
    };
  }

  private async conversationOf(id: string): Promise<Conversation> {
    const conversation = await this.conversations.find(id);
    if (!conversation) throw unknownConversation();
    return conversation;
  }
}
