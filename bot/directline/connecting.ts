import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Access } from './access';
import type { Conversations } from './conversations';
import type { Exchange } from './exchange';
import { createGate } from './gate';
import { baseUrl, ok, query, readJson, type Handler } from './http';
import { wrongToken } from './fault';
import type { Limits } from './limits';
import { newSealKey } from './seal';
import { newId, tokenSeconds, type Claims, type Tokens } from './token';

interface Parts {
  path: string;
  access: Access;
  tokens: Tokens;
  conversations: Conversations;
  exchange: Exchange;
  limits: Limits;
  now: () => Date;
  publicUrl: string | undefined;
  trustedProxies?: number;
}

/** What a client may say of the conversation it starts; who it is, its token says. */
const Start = z.object({ locale: z.string().max(35).optional().catch(undefined) }).catch({});

/** The handlers that give a client its token, its conversation and its stream. */
export function createConnecting(parts: Parts) {
  const { access, tokens, conversations, exchange, limits, publicUrl } = parts;
  const gate = createGate({ ...parts, tokensPerMinute: limits.tokensPerMinute });

  const tokenFor = (owner: Pick<Claims, 'conversation' | 'user' | 'seal'>) => ({
    conversationId: owner.conversation,
    token: tokens.issue(owner),
    expires_in: tokenSeconds,
  });
  /** The stream begins after the watermark; its URL has a token that opens nothing else. */
  const connectionFor = (request: IncomingMessage, owner: Claims, watermark: string) => {
    const query = new URLSearchParams({ watermark, t: tokens.issue(owner, 'stream') }).toString();
    const url = `${baseUrl(request, publicUrl)}${parts.path}/conversations/${owner.conversation}`;
    return {
      ...tokenFor(owner),
      streamUrl: `${url.replace(/^http/, 'ws')}/stream?${query}`,
      referenceGrammarId: owner.conversation,
    };
  };

  const generate: Handler = (request) => {
    gate(request);
    return ok(tokenFor({ conversation: newId(), user: `dl_${newId()}`, seal: newSealKey() }));
  };
  /** A phone sleeps for longer than a token lives: as long as the conversation may go on, it can be had back. */
  const refresh: Handler = (request) => ok(tokenFor(access.owner(request, limits.idleMs / 1000)));
  const start: Handler = async (request) => {
    const owner = access.owner(request);
    const { locale } = Start.parse(await readJson(request, limits.requestBytes));
    const { conversation: id, user, seal } = owner;
    if (seal === undefined) throw wrongToken();
    const { conversation, isNew } = await conversations.start({ id, user, locale, seal });
    exchange.tell(conversation);
    return { status: isNew ? 201 : 200, body: connectionFor(request, owner, '0') };
  };
  const reconnect: Handler = async (request) => {
    await access.conversation(request);
    const watermark = query(request, 'watermark') ?? '';
    return ok(connectionFor(request, access.owner(request), watermark));
  };
  return { generate, refresh, start, reconnect };
}
