import type { IncomingMessage } from 'node:http';
import type restify from 'restify';
import { z } from 'zod';
import type { Conversation } from './conversation';
import type { Conversations } from './conversations';
import { missingToken, unknownConversation, wrongToken } from './fault';
import { bearer } from './http';
import type { Claims, Tokens } from './token';

/** Who a request comes from, by its token. */
export interface Access {
  /** @throws DirectLineFault 401 without a token, 403 with a wrong or expired one */
  owner(request: IncomingMessage, graceSeconds?: number): Claims;
  /**
   * The conversation that the request's path names.
   *
   * @throws DirectLineFault as above, 403 when the token is of another conversation, 404 when the
   * conversation has not begun or is over
   */
  conversation(request: restify.Request): Promise<Conversation>;
}

export function createAccess(tokens: Tokens, conversations: Conversations): Access {
  const owner = (request: IncomingMessage, graceSeconds?: number) => {
    const token = bearer(request);
    if (token === undefined) throw missingToken();
    const claims = tokens.read(token, graceSeconds);
    if (claims.scope !== 'conversation') throw wrongToken();
    return claims;
  };
  return {
    owner,
    async conversation(request) {
      const { id } = z.object({ id: z.string() }).parse(request.params);
      const { conversation: own, seal } = owner(request);
      if (own !== id) throw wrongToken();
      const conversation = await conversations.find(id, seal);
      if (!conversation) throw unknownConversation();
      return conversation;
    },
  };
}
