import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { WebSocketServer, type WebSocket } from 'ws';

export const azureSecret = 'secret-of-the-direct-line-channel';

type Sent = Partial<Activity> & { id: string };

interface Conversation {
  id: string;
  user: string;
  started: boolean;
  activities: Sent[];
  sockets: Set<WebSocket>;
}

interface Answer {
  status: number;
  body?: unknown;
}

const root = '/v3/directline';
const lifeSeconds = 1_800;

/**
 * Azure's Direct Line 3.0 as its documentation has it, on this machine: it makes tokens for a secret,
 * hands activities on to a bot's endpoint and takes the bot's replies as its connector.
 */
export class AzureDirectLine {
  /** What it answers to whoever asks for a token, as when the secret is wrong. */
  refusing?: Answer;
  /** The bodies of requests for tokens. */
  readonly wanted: unknown[] = [];
  private readonly tokens = new Map<string, { conversation: Conversation; until: number }>();
  private readonly conversations = new Map<string, Conversation>();
  private readonly sockets = new WebSocketServer({ noServer: true });
  private readonly server: Server;
  private shift = 0;

  private constructor(private readonly endpoint: () => string) {
    this.server = createServer((request, response) => void this.respond(request, response));
    this.server.on('upgrade', (request, socket, head) => {
      const url = new URL(request.url ?? '', 'http://azure');
      const conversation = this.open(url.searchParams.get('t') ?? '');
      if (conversation === undefined) return void socket.destroy();
      this.sockets.handleUpgrade(request, socket, head, (client) => {
        const from = Number(url.searchParams.get('watermark') ?? 0);
        conversation.sockets.add(client);
        client.on('close', () => conversation.sockets.delete(client));
        if (conversation.activities.length > from)
          client.send(JSON.stringify(set(conversation, from)));
      });
    });
  }

  /** @param endpoint - the bot's /api/messages; asked late, since the bot names this server */
  static async start(endpoint: () => string): Promise<AzureDirectLine> {
    const azure = new AzureDirectLine(endpoint);
    await new Promise<void>((resolve) => azure.server.listen(0, '127.0.0.1', resolve));
    return azure;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get domain(): string {
    return this.origin + root;
  }

  pass(milliseconds: number): void {
    this.shift += milliseconds;
  }

  async stop(): Promise<void> {
    this.sockets.clients.forEach((client) => client.terminate());
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Any page may talk to Azure: tokens, not origins, say who it is.
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    if (request.method === 'OPTIONS') return void response.end();
    const body = await readJson(request);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://azure');
    const answer = pathname.startsWith(root)
      ? await this.serve(request, pathname.slice(root.length), searchParams, body)
      : this.connect(pathname, body);
    response.writeHead(answer.status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(answer.body ?? {}));
  }

  /** What clients ask. */
  private async serve(
    { method, headers }: IncomingMessage,
    path: string,
    search: URLSearchParams,
    body: Partial<Activity> & { user?: { id?: string } },
  ): Promise<Answer> {
    const bearer = headers.authorization?.replace(/^Bearer /, '') ?? '';
    if (path === '/tokens/generate') return this.generate(bearer, body);
    const conversation = this.open(bearer);
    if (conversation === undefined) return { status: 403, body: fault('TokenExpired') };
    const { id } = conversation;
    if (path === '/tokens/refresh') return { status: 200, body: this.grant(conversation) };
    if (path === '/conversations') {
      if (!conversation.started) await this.welcome(conversation, body.locale);
      return { status: 201, body: this.grant(conversation) };
    }
    const [, named, rest] = /^\/conversations\/([^/]+)(\/activities)?$/.exec(path) ?? [];
    if (named !== id) return { status: 403, body: fault('BadArgument') };
    const from = Number(search.get('watermark') ?? 0);
    if (rest === undefined) return { status: 200, body: this.grant(conversation, from) };
    if (method === 'GET') return { status: 200, body: set(conversation, from) };
    return this.say(conversation, body);
  }

  /** What the bot says. */
  private connect(path: string, activity: Partial<Activity>): Answer {
    const id = /^\/v3\/conversations\/([^/]+)\/activities/.exec(path)?.[1] ?? '';
    const conversation = this.conversations.get(decodeURIComponent(id));
    if (conversation === undefined) return { status: 404 };
    return { status: 200, body: { id: this.add(conversation, activity).id } };
  }

  private generate(secret: string, body: { user?: { id?: string } }): Answer {
    this.wanted.push(body);
    if (this.refusing) return this.refusing;
    if (secret !== azureSecret) return { status: 403, body: fault('BadSecret') };
    const conversation: Conversation = {
      id: `conversation-${randomUUID()}`,
      user: body.user?.id ?? '',
      started: false,
      activities: [],
      sockets: new Set(),
    };
    this.conversations.set(conversation.id, conversation);
    return { status: 200, body: this.grant(conversation) };
  }

  private grant(conversation: Conversation, from = 0) {
    const token = randomUUID();
    this.tokens.set(token, { conversation, until: this.now() + lifeSeconds * 1_000 });
    const { id } = conversation;
    const streamUrl = `${this.domain.replace('http', 'ws')}/conversations/${id}/stream?watermark=${from}&t=${token}`;
    return { conversationId: id, token, expires_in: lifeSeconds, streamUrl };
  }

  private open(token: string): Conversation | undefined {
    const known = this.tokens.get(token);
    return known !== undefined && known.until > this.now() ? known.conversation : undefined;
  }

  private async welcome(conversation: Conversation, locale?: string): Promise<void> {
    conversation.started = true;
    const membersAdded = [
      { id: 'guichet', name: '' },
      { id: conversation.user, name: '' },
    ];
    await this.tell(conversation, { type: 'conversationUpdate', id: '0', locale, membersAdded });
  }

  private async say(conversation: Conversation, activity: Partial<Activity>): Promise<Answer> {
    const from = { ...activity.from, id: conversation.user, role: 'user', name: '' };
    const kept = this.add(conversation, { ...activity, from });
    const isHeard = await this.tell(conversation, kept);
    return isHeard
      ? { status: 200, body: { id: kept.id } }
      : { status: 502, body: fault('BotError') };
  }

  private add(conversation: Conversation, activity: Partial<Activity>): Sent {
    const number = String(conversation.activities.length).padStart(7, '0');
    const kept = { ...activity, id: `${conversation.id}|${number}` };
    conversation.activities.push(kept);
    const news = JSON.stringify(set(conversation, conversation.activities.length - 1));
    conversation.sockets.forEach((client) => client.send(news));
    return kept;
  }

  /** Hands an activity to the bot. */
  private async tell({ id, user }: Conversation, activity: Partial<Activity>): Promise<boolean> {
    const response = await fetch(this.endpoint(), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        from: { id: user },
        ...activity,
        timestamp: new Date(this.now()).toISOString(),
        channelId: 'directline',
        serviceUrl: this.origin,
        conversation: { id },
        recipient: { id: 'guichet', role: 'bot' },
      }),
    });
    return response.ok;
  }

  private now(): number {
    return Date.now() + this.shift;
  }
}

const set = ({ activities }: Conversation, from: number) => ({
  activities: activities.slice(from),
  watermark: String(activities.length),
});

const fault = (code: string) => ({ error: { code, message: code } });

async function readJson(request: IncomingMessage): Promise<Partial<Activity>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? {} : (JSON.parse(text) as Partial<Activity>);
}
