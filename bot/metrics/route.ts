import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'restify';
import type { Config } from '../config';
import { isPrivate, isSame, type Place } from '../privateDesk';
import type { Metrics } from './metrics';

type Access = Place & Pick<Config, 'metricsToken'>;

/**
 * GET /metrics: for who has the token; without one only for this machine, on a desk that only this
 * machine reaches. A proxy on the same machine speaks for everybody, so where one may stand there is
 * no such exception, and without a token no such page.
 */
export function serveMetrics(metrics: Metrics, access: Access): RequestHandler {
  return async (request, response) => {
    const status = statusFor(request, access);
    if (status !== 200) {
      response.writeHead(status, status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {});
      response.end();
      return;
    }
    const { type, text } = await metrics.say();
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(text);
  };
}

function statusFor(request: IncomingMessage, access: Access): 200 | 401 | 404 {
  const { metricsToken } = access;
  if (metricsToken === undefined) return isPrivate(request, access) ? 200 : 404;
  return isSame(request.headers.authorization ?? '', `Bearer ${metricsToken}`) ? 200 : 401;
}
