import type restify from 'restify';
import { createConnecting } from './connecting';
import { createConversing } from './conversing';
import { unknownConversation } from './fault';
import { answering, type Handler } from './http';

/** Where the endpoint lies under the server's root. */
export const path = '/v3/directline';

/** Where pages get their token, from this endpoint or from Azure's. */
export const tokenPath = '/api/directline/token';

type Parts = Parameters<typeof createConversing>[0] &
  Omit<Parameters<typeof createConnecting>[0], 'path'> & { onError: (error: unknown) => void };

/** Mounts Direct Line 3.0's routes, as far as its clients use them. */
export function mountRoutes(server: restify.Server, parts: Parts): void {
  const { generate, refresh, start, reconnect } = createConnecting({ ...parts, path });
  const { list, post, upload } = createConversing(parts);
  const mount = (method: 'get' | 'post', route: string, handler: Handler) =>
    server[method](path + route, answering(handler, parts.onError));

  server.post(tokenPath, answering(generate, parts.onError));
  mount('post', '/tokens/generate', generate);
  mount('post', '/tokens/refresh', refresh);
  mount('post', '/conversations', start);
  mount('get', '/conversations/:id', reconnect);
  mount('get', '/conversations/:id/activities', list);
  mount('post', '/conversations/:id/activities', post);
  mount('post', '/conversations/:id/upload', upload);
  mount('get', '/session/getsessionid', noSession);
}

/** Sessions are for signing in, which this desk never asks. */
const noSession: Handler = () => {
  throw unknownConversation();
};
