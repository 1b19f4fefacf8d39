import { z } from 'zod';
import { BadRequest } from '../activityRequest';

/** Who signs what Bot Service sends. */
export const botFrameworkIssuer = 'https://api.botframework.com';

const Header = z.looseObject({ alg: z.enum(['RS256', 'RS384', 'RS512']), kid: z.string().min(1) });
const Payload = z.looseObject({ iss: z.literal(botFrameworkIssuer) });

/** Far more than Bot Service's tokens have. */
const maxLength = 8_000;

/**
 * Refuses what cannot be a token of Bot Service, before the SDK sees it: for tokens that say to
 * come from elsewhere the SDK keeps a list that anybody can make it grow. What passes is not yet
 * believed; the SDK checks the signature.
 *
 * @param authorization - the request's header of that name
 * @throws BadRequest 401
 */
export function refuseForeignToken(authorization: string | undefined): void {
  const [scheme, token = '', ...rest] = (authorization ?? '').split(' ');
  const [header, payload, signature, ...more] = token.split('.');
  const isToken =
    scheme === 'Bearer' &&
    rest.length === 0 &&
    token.length <= maxLength &&
    signature &&
    more.length === 0 &&
    Header.safeParse(decode(header)).success &&
    Payload.safeParse(decode(payload)).success;
  if (!isToken) throw notAuthorised();
}

/** Says no more than that: why is for the log. */
export const notAuthorised = (): BadRequest => new BadRequest(401, 'not authorised');

function decode(part = ''): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
