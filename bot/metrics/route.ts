import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'restify';
import { isLoopback, type Config } from '../config';
import type { Metrics } from './metrics';

type Access = Pick<Config, 'host' | 'publicUrl' | 'metricsToken'>;

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

/** The host's name too: a page elsewhere may make a browser here ask, but not under this name. */
function isPrivate({ headers }: IncomingMessage, { host, publicUrl }: Access): boolean {
  const named = `http://${headers.host ?? ''}`;
  if (publicUrl !== undefined || !isLoopback(host) || !URL.canParse(named)) return false;
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];
  const { hostname } = new URL(named);
  return isLoopback(hostname.replace(/^\[|\]$/g, '')) && !forwarded.some((name) => name in headers);
}

const isSame = (one: string, other: string): boolean => timingSafeEqual(hash(one), hash(other));
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
