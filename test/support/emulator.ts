import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ActivityTypes, type Activity } from 'botbuilder';

/**
 * As much of the Bot Framework Emulator as a bot can see: it speaks Direct Line to its own window and
 * is the connector that the bot replies to. It says `en-us` whatever the user's language is.
 */
export interface Emulator {
  url: string;
  /** Begins a conversation, as _Open Bot_ does. @returns its id */
  open(): Promise<string>;
  /** What its window does: an activity by Direct Line. */
  post(conversation: string, activity: Partial<Activity>): Promise<void>;
  /** The conversation as its window has it, the messages only. */
  messages(conversation: string): Promise<Partial<Activity>[]>;
  /** The paths at which the bot called it. */
  readonly calls: string[];
  stop(): Promise<void>;
}

const user = { id: 'emulator-user', name: 'User' };
const bot = { id: 'emulator-bot', name: 'Bot' };

type History = Partial<Activity>[];

export async function startEmulator(endpoint: string): Promise<Emulator> {
  const histories = new Map<string, History>();
  const calls: string[] = [];
  const historyOf = (id: string): History => histories.get(id) ?? [];

  const deliver = async (conversation: string, activity: Partial<Activity>): Promise<void> => {
    const envelope = {
      id: randomUUID(),
      channelId: 'emulator',
      serviceUrl: address(),
      timestamp: new Date(),
      conversation: { id: conversation },
      from: user,
      recipient: bot,
      ...activity,
      locale: 'en-us',
    } as Partial<Activity>;
    historyOf(conversation).push(envelope);
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(envelope),
    });
    if (!response.ok) throw new Error(`the bot answered ${response.status}`);
  };

  const begin = async (): Promise<string> => {
    const id = `${randomUUID()}|livechat`;
    histories.set(id, []);
    const membersAdded = [bot, user];
    await deliver(id, { type: ActivityTypes.ConversationUpdate, membersAdded });
    return id;
  };

  /** The connector: POST …/activities, POST …/activities/:id, PUT and DELETE of the same, members. */
  const connect = async (request: IncomingMessage, path: string[]): Promise<[number, unknown]> => {
    const [conversation = '', resource, activityId] = path.map(decodeURIComponent);
    if (conversation === '' && request.method === 'POST') return [200, { id: await begin() }];
    const history = histories.get(conversation);
    if (history === undefined) return [404, { error: { code: 'ConversationNotFound' } }];
    if (resource === 'members') return [200, [user, bot]];
    if (resource !== 'activities') return [404, {}];
    if (request.method === 'POST') {
      const id = randomUUID();
      history.push({ ...(await readJson(request)), id });
      return [200, { id }];
    }
    const at = history.findIndex(({ id }) => id === activityId);
    if (request.method === 'PUT') history[at] = { ...(await readJson(request)), id: activityId };
    if (request.method === 'DELETE') history.splice(at, 1);
    return [200, { id: activityId }];
  };

  /** Direct Line: POST conversations, GET and POST …/activities; there are no tokens. */
  const talk = async (request: IncomingMessage, path: string[]): Promise<[number, unknown]> => {
    const [conversation = '', resource] = path.map(decodeURIComponent);
    if (conversation === '') return [201, { conversationId: await begin() }];
    if (resource !== 'activities' || !histories.has(conversation)) return [404, {}];
    if (request.method === 'GET') {
      const activities = historyOf(conversation);
      return [200, { activities, watermark: String(activities.length) }];
    }
    const activity = await readJson(request);
    await deliver(conversation, activity);
    return [200, { id: randomUUID() }];
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '', address());
    const isDirectLine = pathname.startsWith('/v3/directline/');
    if (!isDirectLine) calls.push(`${request.method} ${decodeURIComponent(pathname)}`);
    const path = pathname.replace(/^\/v3\/(directline\/)?conversations\/?/, '').split('/');
    const [status, body] = await (isDirectLine ? talk : connect)(request, path);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const directLine = async <T>(path: string, body?: object): Promise<T> => {
    const init = { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(`${address()}/v3/directline/conversations${path}`, body && init);
    return (await response.json()) as T;
  };

  return {
    url: address(),
    calls,
    open: async () => (await directLine<{ conversationId: string }>('', {})).conversationId,
    post: async (conversation, activity) => {
      await directLine(`/${encodeURIComponent(conversation)}/activities`, activity);
    },
    messages: async (conversation) => {
      const path = `/${encodeURIComponent(conversation)}/activities`;
      const { activities } = await directLine<{ activities: History }>(path);
      return activities.filter(({ type }) => type === ActivityTypes.Message);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readJson(request: IncomingMessage): Promise<Partial<Activity>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Partial<Activity>;
}
