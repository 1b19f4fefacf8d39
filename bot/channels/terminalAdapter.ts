import { randomUUID } from 'node:crypto';
import {
  ActivityTypes,
  BotAdapter,
  TurnContext,
  type Activity,
  type ActivityHandler,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder';
import { terminalChannel } from '.';

/** Hands messages to the bot in this process and gives its replies back: for the terminal and tests. */
export class TerminalAdapter extends BotAdapter {
  constructor(
    private readonly bot: ActivityHandler,
    private readonly channelId: string = terminalChannel,
  ) {
    super();
    // No catch: a terminal shows the error and a test fails with it.
  }

  /** @returns the bot's replies to one message, in order */
  async say(text: string, conversation: string, locale?: string): Promise<Partial<Activity>[]> {
    return this.deliver({ type: ActivityTypes.Message, text, locale }, conversation);
  }

  /** @returns what the bot says to somebody who comes in */
  async enter(conversation: string, locale?: string): Promise<Partial<Activity>[]> {
    const membersAdded = [user(conversation), desk];
    return this.deliver(
      { type: ActivityTypes.ConversationUpdate, membersAdded, locale },
      conversation,
    );
  }

  /** @returns the bot's replies to any activity */
  async deliver(activity: Partial<Activity>, conversation: string): Promise<Partial<Activity>[]> {
    const incoming: Partial<Activity> = {
      channelId: this.channelId,
      serviceUrl: 'urn:guichet:terminal',
      from: user(conversation),
      recipient: desk,
      conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' },
      id: randomUUID(),
      ...activity,
    };
    const context = new TurnContext(this, incoming);
    const replies: Partial<Activity>[] = [];
    context.turnState.set(repliesKey, replies);
    await this.runMiddleware(context, (turn) => this.bot.run(turn));
    return replies;
  }

  override sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    // Traces are for the Emulator's inspector; nobody reads them here.
    const said = activities.filter(({ type }) => type === ActivityTypes.Message);
    context.turnState.get<Partial<Activity>[]>(repliesKey).push(...said);
    return Promise.resolve(activities.map(() => ({ id: randomUUID() })));
  }

  override updateActivity(): Promise<void> {
    return Promise.resolve();
  }

  override deleteActivity(): Promise<void> {
    return Promise.resolve();
  }

  override continueConversation(
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const activity = TurnContext.applyConversationReference(
      { type: ActivityTypes.Event, name: 'ContinueConversation' },
      reference,
      true,
    );
    return this.runMiddleware(new TurnContext(this, activity), logic);
  }
}

const repliesKey = Symbol('replies');
const desk = { id: 'guichet', name: 'Guichet' };
const user = (conversation: string) => ({ id: `user-of-${conversation}`, name: '' });
