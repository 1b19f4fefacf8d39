import type { IncomingMessage } from 'node:http';
import { createGunzip } from 'node:zlib';
import type { Readable } from 'node:stream';
import type { Activity } from 'botbuilder';
import { z } from 'zod';

const maxBytes = 256 * 1024;
const maxDepth = 64;

/** A request that is no activity. The message is for whoever sent it and tells nothing of the inside. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** The SDK expects dates where JSON has texts; one that is none is left out. */
const Instant = z.coerce.date().optional().catch(undefined);

const Account = z.looseObject({ id: z.string().min(1), name: z.string().nullish() });

/** As much of an activity as the SDK and the bot rely on; all further fields pass. */
const IncomingActivity = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.string().min(1),
  conversation: z.looseObject({ id: z.string().min(1) }),
  from: Account,
  recipient: Account.nullish(),
  id: z.string().nullish(),
  timestamp: Instant,
  localTimestamp: Instant,
  expiration: Instant,
  text: z.string().nullish(),
  locale: z.string().nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).nullish(),
  membersAdded: z.array(Account).nullish(),
  membersRemoved: z.array(Account).nullish(),
});

/**
 * Reads an activity from a request's body: JSON of at most 256 KB and 64 levels, plain or gzip.
 *
 * @throws BadRequest 413 too large, 415 not JSON or another encoding, 400 not an activity
 */
export async function readActivity(request: IncomingMessage): Promise<Activity> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new BadRequest(415, 'the body must be JSON');
  return toActivity(parseJson(await readText(decoded(request))));
}

/** @throws BadRequest 400 when it is not an activity, or nested too deeply */
export function toActivity(body: unknown): Activity {
  if (depth(body) > maxDepth) throw new BadRequest(400, 'the body is nested too deeply');
  const parsed = IncomingActivity.safeParse(body);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'body');
    throw new BadRequest(400, `the body is no activity: ${[...new Set(fields)].join(', ')}`);
  }
  // The SDK works on its own loose type; what it relies on has just been checked.
  return parsed.data as unknown as Activity;
}

function decoded(request: IncomingMessage): Readable {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return request;
  if (encoding === 'gzip') return request.pipe(createGunzip());
  throw new BadRequest(415, 'the body may be gzip or not encoded');
}

async function readText(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new BadRequest(413, 'the body is larger than 256 KB');
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof BadRequest) throw error;
    throw new BadRequest(415, 'the body cannot be read');
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest(415, 'the body is not JSON');
  }
}

function depth(value: unknown): number {
  let level: unknown[] = [value];
  for (let deep = 0; ; deep += 1) {
    level = level.filter((item) => typeof item === 'object' && item !== null);
    if (level.length === 0 || deep > maxDepth) return deep;
    level = level.flatMap((item): unknown[] => Object.values(item as object));
  }
}
