import type { IncomingMessage } from 'node:http';
import type restify from 'restify';
import { badRequest, DirectLineFault, foreignOrigin, tooBig } from './fault';

/** What a route answers; `body` becomes JSON. */
interface Reply {
  status: number;
  body: unknown;
}

export type Handler = (request: restify.Request) => Reply | Promise<Reply>;

export const ok = (body: unknown): Reply => ({ status: 200, body });

const maximumDepth = 50;

/** Makes a restify handler that always answers: with the reply, the fault, or a bare 500. */
export function answering(
  handler: Handler,
  onError: (error: unknown) => void,
): restify.RequestHandler {
  return async (request: restify.Request, response: restify.Response) => {
    try {
      const { status, body } = await handler(request);
      write(response, status, body);
    } catch (error) {
      if (!(error instanceof DirectLineFault)) onError(error);
      const fault =
        error instanceof DirectLineFault
          ? error
          : new DirectLineFault(500, 'ServiceError', 'Something went wrong here');
      const { status, code, message, retryAfter } = fault;
      const headers = retryAfter === undefined ? undefined : { 'Retry-After': String(retryAfter) };
      write(response, status, { error: { code, message } }, headers);
    }
  };
}

function write(
  response: restify.Response,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(JSON.stringify(body));
}

/** The body as JSON, `undefined` when it is empty. @throws DirectLineFault 400 or 413 */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const { start, size } = await readStart(request, limit, limit * 8);
  if (size > limit) throw tooBig(limit);
  if (start.trim() === '') return undefined;
  let json: unknown;
  try {
    json = JSON.parse(start);
  } catch {
    throw badRequest('The body is not JSON');
  }
  if (isDeeper(json, maximumDepth)) throw badRequest('The body is nested too deeply');
  return json;
}

/**
 * Reads a body to its end but keeps only its start, so that a refusal still reaches the sender.
 * Past `patience` bytes the connection is cut.
 */
export function readStart(
  request: IncomingMessage,
  limit: number,
  patience: number,
): Promise<{ start: string; size: number }> {
  if (request.headers['content-encoding']) {
    return Promise.reject(
      new DirectLineFault(415, 'BadArgument', 'Compressed bodies are not read'),
    );
  }
  if (request.readableEnded) return Promise.reject(badRequest('The body was read before'));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      if (size < limit) chunks.push(chunk.subarray(0, limit - size));
      size += chunk.length;
      if (size > patience) request.destroy();
    });
    request.on('end', () => resolve({ start: Buffer.concat(chunks).toString('utf8'), size }));
    request.on('error', () => reject(badRequest('The body broke off')));
    request.on('close', () => reject(badRequest('The body broke off')));
  });
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((inside) => isDeeper(inside, depth - 1));
}

/** The token of `Authorization: Bearer …`. */
export function bearer(request: IncomingMessage): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** A parameter of the query; of two with one name, the first. */
export function query(request: IncomingMessage, name: string): string | undefined {
  const [, search = ''] = (request.url ?? '').split('?', 2);
  return new URLSearchParams(search).get(name) ?? undefined;
}

/** Where the request's sender reaches this server, for the URL of a stream. */
export function baseUrl(request: IncomingMessage, publicUrl: string | undefined): string {
  if (publicUrl) return publicUrl.replace(/(?<!\/)\/+$/, '');
  const host = request.headers.host ?? '';
  if (!/^([\w.-]+|\[[\da-f:.]+\])(:\d+)?$/i.test(host)) throw badRequest('Strange Host header');
  return `http://${host}`;
}

/**
 * Refuses what another site's page sends. Programs other than browsers name no origin, and pass.
 *
 * @throws DirectLineFault 403
 */
export function refuseForeignOrigin(request: IncomingMessage, publicUrl: string | undefined): void {
  const { origin, host } = request.headers;
  if (origin === undefined) return;
  const own = [host, publicUrl && new URL(publicUrl).host];
  if (!URL.canParse(origin) || !own.includes(new URL(origin).host)) throw foreignOrigin();
}
