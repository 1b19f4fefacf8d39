import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import restify, { type Request, type RequestHandler, type Response } from 'restify';
import type { Config } from './config';
import type { DirectLine } from './directline';
import { listen } from './listen';
import type { Handler } from './messages';
import { mountFiles, type FileParts } from './files/routes';
import type { Metrics } from './metrics/metrics';
import { serveMetrics } from './metrics/route';
import type { StaffParts } from './staff/parts';
import { mountPages } from './web/pages';
import type { School } from './web/school';

/** The desk on its port. */
export interface Running {
  /** Where a browser finds it, without a slash at the end. */
  url: string;
  port: number;
  close(): Promise<void>;
}

export interface Parts {
  config: Config;
  log: Logger;
  directLine: DirectLine;
  /** POST /api/messages; missing on a web-only desk. */
  messages?: Handler;
  /** GET /readyz. */
  readiness: RequestHandler;
  metrics: Metrics;
  files: FileParts;
  /** What the staff's pages show. */
  staff: StaffParts;
  /** Who answers for the desk, as its pages say. */
  school: School;
  onClose: () => Promise<void>;
}

const headersTimeoutMs = 10_000;
const requestTimeoutMs = 20_000;
/** How often Node looks for connections past these times; every 30 s unless told. */
const connectionsCheckMs = 1_000;
/** Time that turns under way have to end once the desk closes; the platform kills it soon after. */
const drainMs = 9_000;

/** Puts the routes together and listens. */
export async function createServer(parts: Parts): Promise<Running> {
  const { config, log, directLine, messages } = parts;
  const server = restify.createServer({ name: 'guichet' });
  server.server.headersTimeout = headersTimeoutMs;
  server.server.requestTimeout = requestTimeoutMs;
  // restify passes nothing to the server it makes, and Node reads this when it begins to listen.
  Object.assign(server.server, { connectionsCheckingInterval: connectionsCheckMs });

  server.pre(refuseBadTargets);
  server.get('/healthz', (_request, response, next) => {
    response.send({ status: 'ok' });
    next();
  });
  server.get('/readyz', parts.readiness);
  server.get('/metrics', serveMetrics(parts.metrics, config));
  if (messages) server.post('/api/messages', messages);
  directLine.mount(server);
  mountFiles(server, parts.files);
  mountPages(server, { ...config, school: parts.school, staff: parts.staff });

  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (!directLine.upgrade(request, socket, head)) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    }
  });
  server.on('uncaughtException', (_request: Request, response: Response, _route, error: Error) => {
    log.error({ err: error }, 'a request failed');
    if (!response.headersSent) response.send(500, { error: 'the request failed' });
  });

  await listen(server, config);
  const { port } = server.server.address() as AddressInfo;
  return {
    url: config.publicUrl ?? `http://${inUrl(config.host)}:${port}`,
    port,
    close: async () => {
      await drain(server.server, directLine);
      await parts.onClose();
    },
  };
}

/** Takes no more connections and waits for what is under way, but not for ever. */
async function drain(server: Server, directLine: DirectLine): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  // A connection that is kept alive ends with the response that is under way on it.
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  await Promise.race([Promise.all([closed, directLine.close()]), wait(drainMs, null, unref)]);
  clearInterval(idle);
  server.closeAllConnections();
}

const unref = { ref: false };

/** restify throws out of its reach on a host or a target that is no address. */
const refuseBadTargets: RequestHandler = (request, response, next) => {
  const base = `http://${request.headers.host ?? 'localhost'}`;
  const target = request.url ?? '';
  if (target.startsWith('/') ? URL.canParse(base + target) : URL.canParse(target, base))
    return next();
  response.writeHead(400, { connection: 'close' });
  response.end();
  next(false);
};

const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);
