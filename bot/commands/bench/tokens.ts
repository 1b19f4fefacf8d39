import { randomBytes, randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createPost } from './turns/http';
import { startServer } from './turns/server';

export const tokensUsage = `npm run bench -- tokens [--count 50000]

Sends so many tokens, each of a foreign issuer of its own, to the desk as it runs in production, and
prints its resident memory. Build first: npm run build.`;

/** What the memory may grow by. */
const goalMb = 50;
const steps = 10;
const connections = 20;

const appId = randomUUID();
export const production = {
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  MicrosoftAppId: appId,
  MicrosoftAppPassword: randomUUID(),
  MicrosoftAppTenantId: randomUUID(),
  MicrosoftAppType: 'SingleTenant',
};

/** @returns how many tokens; @throws Error that says which option is wrong */
function readCount(args: string[]): number {
  const { values } = parseArgs({ args, options: { count: { type: 'string', default: '50000' } } });
  if (!/^[1-9]\d*$/.test(values.count)) throw new Error('--count wants a whole number');
  return Number(values.count);
}

/** Measures and prints. @param machine - the line that tells where */
export async function benchTokens(args: string[], machine: string): Promise<void> {
  const count = readCount(args);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const server = await startServer('guichet', production);
  const before = await server.rssMb();
  say(`${machine}\n\n tokens  memory MB\n${row(0, before)}`);
  for (let step = 1; step <= steps; step++) {
    await sendForeign(server.url, Math.ceil(count / steps));
    say(row(Math.ceil(count / steps) * step, await server.rssMb()));
  }
  const grown = (await server.rssMb()) - before;
  await server.stop();
  say(`\ngrown by ${grown.toFixed(1)} MB (goal: less than ${goalMb})`);
}

const row = (tokens: number, mb: number): string =>
  `${String(tokens).padStart(7)}  ${mb.toFixed(1).padStart(9)}`;

/**
 * Sends tokens of foreign issuers, one after the other on each connection.
 *
 * @throws Error when one is answered with anything but 401
 */
export async function sendForeign(url: string, count: number): Promise<void> {
  const { ask, close } = createPost(connections);
  let left = count;
  const send = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const { status } = await ask(`${url}/api/messages`, activity, foreignToken());
      if (status !== 401) throw new Error(`a foreign token was answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, send));
  close();
}

/**
 * As the Emulator's are: for these the SDK keeps four issuers each, for ever, before it looks at
 * the signature.
 */
function foreignToken(): string {
  const tid = randomUUID();
  const header = { alg: 'RS256', typ: 'JWT', kid: randomUUID() };
  const payload = {
    ...{ iss: `https://sts.windows.net/${tid}/`, tid, ver: '1.0', appid: appId, aud: appId },
    exp: Math.floor(Date.now() / 1_000) + 3_600,
  };
  return [
    ...[header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')),
    randomBytes(256).toString('base64url'),
  ].join('.');
}

const activity = {
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  conversation: { id: 'bench' },
  from: { id: 'student' },
  recipient: { id: 'guichet' },
  text: 'CVEC',
};
