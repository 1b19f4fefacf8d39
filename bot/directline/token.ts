import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { expiredToken, wrongToken } from './fault';

/** Direct Line clients assume half an hour and refresh after a quarter. */
export const tokenSeconds = 30 * 60;

/** `stream` opens the socket only: its token stands in a URL, and URLs end up in logs. */
export type Scope = 'conversation' | 'stream';

const Claims = z.object({
  conversation: z.string(),
  /** Clients read this claim: a `dl_` id that is not in it would be refused by them. */
  user: z.string().startsWith('dl_'),
  scope: z.enum(['conversation', 'stream']),
  /** What the store holds of the conversation is sealed with it; not in a stream's token. */
  seal: z.string().optional(),
  /** Seconds since 1970. */
  exp: z.number(),
});
export type Claims = z.infer<typeof Claims>;

export interface Tokens {
  issue(owner: Pick<Claims, 'conversation' | 'user' | 'seal'>, scope?: Scope): string;
  /**
   * @param graceSeconds - for so long after its end a token is still read
   * @throws DirectLineFault 403, with the code TokenExpired when that is all that is wrong
   */
  read(token: string, graceSeconds?: number): Claims;
}

const header = base64(JSON.stringify({ alg: 'HS256', typ: 'JWT' }));
const minimumSecretBytes = 32;

/**
 * Tokens in JWT form, since clients decode them, of one algorithm and one header.
 *
 * @throws RangeError when the secret is shorter than 32 bytes
 */
export function createTokens(secret: Buffer, now: () => Date): Tokens {
  if (secret.length < minimumSecretBytes) throw new RangeError('the token secret is too short');
  const seconds = () => Math.floor(now().getTime() / 1000);
  const sign = (body: string) => createHmac('sha256', secret).update(body).digest();

  return {
    issue({ conversation, user, seal }, scope = 'conversation') {
      const exp = seconds() + tokenSeconds;
      const opens = scope === 'conversation' ? { seal } : {};
      const claims = { conversation, user, scope, ...opens, exp, jti: newId() };
      const body = `${header}.${base64(JSON.stringify(claims))}`;
      return `${body}.${sign(body).toString('base64url')}`;
    },
    read(token, graceSeconds = 0) {
      const [head, payload, signature, ...rest] = token.split('.');
      if (head !== header || !payload || !signature || rest.length > 0) throw wrongToken();
      const given = Buffer.from(signature, 'base64url');
      const wanted = sign(`${head}.${payload}`);
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw wrongToken();
      const claims = Claims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
      if (!claims.success) throw wrongToken();
      if (claims.data.exp + graceSeconds <= seconds()) throw expiredToken();
      return claims.data;
    },
  };
}

/** 144 random bits, URL-safe. */
export function newId(): string {
  return randomBytes(18).toString('base64url');
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64url');
}
