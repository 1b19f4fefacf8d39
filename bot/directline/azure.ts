import { z } from 'zod';
import type { DirectLine } from './index';
import { tooMany } from './fault';
import { createGate, type GateOptions } from './gate';
import { answering, ok, type Handler } from './http';
import { newId } from './token';
import { tokenPath } from './routes';

interface Options extends GateOptions {
  /** Opens every conversation and never expires: it goes to Azure and nowhere else. */
  secret: string;
  /** Such as https://europe.directline.botframework.com/v3/directline. */
  domain: string;
  onError: (error: unknown) => void;
}

const timeoutMs = 10_000;

const Token = z.object({
  token: z.string(),
  conversationId: z.string(),
  expires_in: z.number(),
});

/** Azure's Direct Line: the desk only exchanges its secret for tokens of one conversation each. */
export function createAzureDirectLine(options: Options): DirectLine {
  const gate = createGate(options);
  const exchange: Handler = async (request) => {
    gate(request);
    return ok(await generate(options));
  };
  return {
    mount: (server) => {
      server.post(tokenPath, answering(exchange, options.onError));
    },
    upgrade: () => false,
    // What was said there is kept, and deleted, by Azure’s rules.
    forget: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

/** The user's id is made here, whatever the client says, and Direct Line holds everybody to it. */
async function generate({ secret, domain }: Options): Promise<z.infer<typeof Token>> {
  const response = await fetch(`${domain}/tokens/generate`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ user: { id: `dl_${newId()}` } }),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error: unknown) => {
    throw new Error('Azure’s Direct Line cannot be reached', { cause: error });
  });
  if (response.status === 429) throw tooMany(Number(response.headers.get('retry-after')) || 30);
  if (!response.ok) throw refusal(response.status);
  return Token.parse(await response.json());
}

/** Nothing of Azure's answer is passed on; its status is for the log. */
const refusal = (status: number): Error =>
  new Error(
    `Azure’s Direct Line refused a token with status ${status}${status === 401 || status === 403 ? '; is DIRECT_LINE_SECRET right?' : ''}`,
  );
