import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { ActivityTypes, MemoryStorage, type TurnContext } from 'botbuilder';
import restify from 'restify';
import { createDirectLine } from '../../bot/directline';
import type { ConversationStorage } from '../../bot/directline/keep';
import type { Limits } from '../../bot/directline/limits';
import { createTokens } from '../../bot/directline/token';

export interface EchoDesk {
  port: number;
  /** What a client calls its domain. */
  domain: string;
  /** The activities the bot was given, in order. */
  received: TurnContext['activity'][];
  /** Moves the desk's clock. */
  pass(milliseconds: number): void;
  /** The token of the same conversation as a page has it that refreshed all the while. */
  renew(token: string): string;
  /** Breaks the open connections, as a lost network does. */
  dropSockets(): void;
  close(): Promise<void>;
}

interface Options {
  storage?: ConversationStorage;
  port?: number;
  limits?: Partial<Limits>;
}

/** Direct Line on a real server, with a bot behind it that says what it hears. */
export async function startEchoDesk(options: Options = {}): Promise<EchoDesk> {
  const received: EchoDesk['received'] = [];
  const sockets = new Set<Duplex>();
  let shift = 0;
  const now = () => new Date(Date.now() + shift);
  const secret = Buffer.alloc(32, 'of these tests only');

  const directLine = createDirectLine({
    onTurn: async (context) => {
      received.push({ ...context.activity });
      await echo(context);
    },
    onTurnError: async (context) => {
      await context.sendActivity('sorry');
    },
    storage: options.storage ?? new MemoryStorage(),
    now,
    secret,
    limits: options.limits,
    onError: (error) => {
      throw error;
    },
  });
  const server = restify.createServer();
  directLine.mount(server);
  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    sockets.add(socket);
    if (!directLine.upgrade(request, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => {
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;

  return {
    port,
    domain: `http://127.0.0.1:${port}/v3/directline`,
    received,
    pass: (milliseconds) => (shift += milliseconds),
    renew: (token) => createTokens(secret, now).issue(claimsOf(token)),
    dropSockets: () => sockets.forEach((socket) => void socket.destroy()),
    async close() {
      await directLine.close();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.server.close(() => resolve()));
    },
  };
}

/** What a token says, unchecked. */
export function claimsOf(token: string): { conversation: string; user: string } {
  const [, claims = ''] = token.split('.');
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as ReturnType<typeof claimsOf>;
}

/** Does what it is told: a few words are commands, anything else comes back. */
export async function echo(context: TurnContext): Promise<void> {
  const { activity } = context;
  if (activity.type === 'conversationUpdate') {
    await context.sendActivity(`welcome ${activity.locale}`);
  }
  if (activity.type !== 'message') return;
  const files = activity.attachments?.map(({ name }) => name).join(', ');
  if (files) await context.sendActivity(`no files please: ${files}`);
  else await answer(context, activity.text);
}

async function answer(context: TurnContext, text: string): Promise<void> {
  if (text === 'fail') throw new Error('as asked');
  if (text === 'slow') await context.sendActivity({ type: 'delay', value: 300 });
  if (text === 'type') await context.sendActivity({ type: ActivityTypes.Typing });
  const sent = await context.sendActivity(`you said: ${text}`);
  if (text === 'change' && sent) {
    await context.updateActivity({ ...sent, type: 'message', text: 'changed' });
  }
  if (text === 'delete' && sent) await context.deleteActivity(sent.id);
}
