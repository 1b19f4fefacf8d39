import type { TurnContext } from 'botbuilder';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type restify from 'restify';
import { createAccess } from './access';
import { DirectLineAdapter } from './adapter';
import { Conversations } from './conversations';
import { createExchange } from './exchange';
import { DirectLineFault, unknownConversation, wrongToken } from './fault';
import { query, refuseForeignOrigin } from './http';
import { createKeep, type ConversationStorage } from './keep';
import { defaultLimits, type Limits } from './limits';
import { mountRoutes, path } from './routes';
import { createStreams, refuse } from './stream';
import { createTokens } from './token';

/** Direct Line 3.0 on the desk's own server: for one machine, and without Azure. */
export interface DirectLine {
  /** Mounts the HTTP routes under /v3/directline; they read their bodies themselves. */
  mount(server: restify.Server): void;
  /** Takes an upgrade of /v3/directline/conversations/:id/stream; false when it is not its own. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Forgets what was said in a conversation that is in memory. */
  forget(conversation: string): Promise<void>;
  /** Ends the streams and waits for the turns that are under way. */
  close(): Promise<void>;
}

export interface DirectLineOptions {
  /** Runs one turn of the bot. */
  onTurn: (context: TurnContext) => Promise<void>;
  onTurnError: (context: TurnContext, error: Error) => Promise<void>;
  storage: ConversationStorage;
  now: () => Date;
  /** The address students use, when it is not the one that requests name as their host. */
  publicUrl?: string;
  /** Signs the tokens, 32 bytes or more; the same after a restart, or every page starts anew. */
  secret: Buffer;
  limits?: Partial<Limits>;
  /** How many proxies in front of the desk are believed when they say whom they speak for. */
  trustedProxies?: number;
  /** Told of faults that no turn's error handler sees. */
  onError?: (error: unknown) => void;
}

/** How often conversations that nobody uses leave the memory. */
export const sweepMs = 10 * 60_000;

/** @throws RangeError when the secret is too short */
export function createDirectLine(options: DirectLineOptions): DirectLine {
  const { now, publicUrl, onTurn, onError = console.error } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const tokens = createTokens(options.secret, now);
  const conversations = new Conversations(createKeep(options.storage), limits, now);
  const adapter = new DirectLineAdapter(conversations, now);
  adapter.onTurnError = options.onTurnError;
  const exchange = createExchange(adapter, onTurn, now, onError);
  const streams = createStreams();
  const sweeping = setInterval(() => void conversations.sweep().catch(onError), sweepMs).unref();

  const admit = async (request: IncomingMessage, id: string) => {
    refuseForeignOrigin(request, publicUrl);
    if (tokens.read(query(request, 't') ?? '').conversation !== id) throw wrongToken();
    const conversation = await conversations.find(id);
    if (!conversation) throw unknownConversation();
    return conversation;
  };

  return {
    mount: (server) =>
      mountRoutes(server, {
        access: createAccess(tokens, conversations),
        tokens,
        conversations,
        exchange,
        limits,
        now,
        publicUrl,
        trustedProxies: options.trustedProxies,
        onError,
      }),
    upgrade(request, socket, head) {
      const id = streamPath.exec(request.url ?? '')?.[1];
      if (id === undefined) return false;
      socket.on('error', () => socket.destroy());
      admit(request, id)
        .then((conversation) => {
          const watermark = query(request, 'watermark');
          streams.open(request, socket, head, conversation, watermark);
        })
        .catch((error: unknown) => {
          if (!(error instanceof DirectLineFault)) onError(error);
          refuse(socket, error instanceof DirectLineFault ? error.status : 500);
        });
      return true;
    },
    forget: async (id) => (await conversations.find(id))?.forget(),
    async close() {
      clearInterval(sweeping);
      streams.close();
      await conversations.close();
    },
  };
}

const streamPath = new RegExp(`^${path}/conversations/([\\w-]{1,100})/stream(?:\\?|$)`);
