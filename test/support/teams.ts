import type { Activity, ChannelAccount } from 'botbuilder';
import type { Surroundings } from '../../bot/composeBot';
import { Connector } from './connector';
import { startDesk } from './desk';

/** A chat, a group chat or a channel of Teams, with the desk's app in it. */
export interface Place {
  /** Sends an activity as Teams does. @returns what the desk sent because of it, in order */
  send(activity: Partial<Activity>, from?: ChannelAccount): Promise<Partial<Activity>[]>;
  say(text: string, from?: ChannelAccount): Promise<Partial<Activity>[]>;
  /** Says it with a mention of the desk in front, as a group chat and a channel need. */
  mention(text: string, from?: ChannelAccount): Promise<Partial<Activity>[]>;
  /** @returns the response to the invoke; what was sent besides is at the connector */
  invoke(
    name: string,
    value: unknown,
    from?: ChannelAccount,
    replyToId?: string,
  ): Promise<{ status: number; body: unknown }>;
}

/** Teams as the desk sees it. */
export interface Teams {
  connector: Connector;
  /** A new place; a chat with somebody new, unless one is named. */
  personal(user?: ChannelAccount): Place;
  groupChat(): Place;
  channel(): Place;
  close(): Promise<void>;
}

export const bot = { id: '28:00000000-0000-4000-8000-000000000001', name: 'Guichet' };
export const zoe = { id: '29:zoe', name: 'Zoé Martin', aadObjectId: 'aad-zoe' };
export const ali = { id: '29:ali', name: 'Ali Diallo', aadObjectId: 'aad-ali' };

const tenant = { id: '00000000-0000-4000-8000-0000000000ff' };
let count = 0;

/** Nobody has met them before. */
const somebody = (): ChannelAccount => ({ id: `29:${(count += 1)}`, name: 'Noé Petit' });

/** The whole desk, and Teams before it: only the network's far end is not the real one. */
export async function startTeams(surroundings: Surroundings = {}): Promise<Teams> {
  const [desk, connector] = await Promise.all([startDesk({}, surroundings), Connector.start()]);

  const post = (activity: Partial<Activity>): Promise<Response> =>
    fetch(`${desk.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });

  const place = (conversation: Partial<Activity>, user: ChannelAccount): Place => {
    const envelope = (from: ChannelAccount): Partial<Activity> => ({
      id: `activity-${(count += 1)}`,
      channelId: 'msteams',
      serviceUrl: connector.url,
      from,
      recipient: bot,
      locale: 'fr-FR',
      timestamp: new Date('2023-09-10T10:00:00Z'),
      ...conversation,
    });
    const send: Place['send'] = async (activity, from = user) => {
      const before = connector.received.length;
      const response = await post({ ...envelope(from), ...activity });
      if (!response.ok) throw new Error(`the desk answered ${response.status}`);
      return connector.received.slice(before);
    };
    return {
      send,
      say: (text, from) => send({ type: 'message', textFormat: 'plain', text }, from),
      mention: (text, from) =>
        send(
          {
            type: 'message',
            text: `<at>${bot.name}</at> ${text}`,
            entities: [{ type: 'mention', mentioned: bot, text: `<at>${bot.name}</at>` }],
          },
          from,
        ),
      invoke: async (name, value, from = user, replyToId) => {
        const invoke = { ...envelope(from), type: 'invoke', name, value, replyToId };
        const response = await post(invoke);
        const text = await response.text();
        return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
      },
    };
  };

  const within = (conversationType: string, id: string, isGroup: boolean): Partial<Activity> => ({
    conversation: { id, conversationType, isGroup, name: '', tenantId: tenant.id },
    channelData: { tenant },
  });
  return {
    connector,
    personal: (user = somebody()) => place(within('personal', `a:${(count += 1)}`, false), user),
    groupChat: () => place(within('groupChat', `19:${(count += 1)}@thread.v2`, true), zoe),
    channel: () => {
      const id = `19:${(count += 1)}@thread.tacv2`;
      const thread = within('channel', `${id};messageid=1694340000000`, true);
      const channelData = { tenant, team: { id }, channel: { id } };
      return place({ ...thread, channelData }, zoe);
    },
    close: async () => {
      await Promise.all([desk.close(), connector.stop()]);
    },
  };
}
