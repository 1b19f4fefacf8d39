import type { IncomingMessage } from 'node:http';
import type { Config } from '../config';
import { isPrivate, isSame, type Place } from '../privateDesk';

/** Whether a request may see the staff's pages; `ask`: it may, once it says the token. */
export type Access = (request: IncomingMessage) => 'yes' | 'ask' | 'no';

/**
 * With a token whoever says it may, as the password of HTTP's basic authentication. Without one only
 * a desk that nobody else reaches may be looked into.
 */
export const createAccess =
  (config: Place & Pick<Config, 'staffToken'>): Access =>
  (request) => {
    const { staffToken } = config;
    if (staffToken === undefined) return isPrivate(request, config) ? 'yes' : 'no';
    return isSame(passwordIn(request.headers.authorization), staffToken) ? 'yes' : 'ask';
  };

/** The user's name does not matter. */
function passwordIn(authorization = ''): string {
  const [, coded = ''] = /^Basic ([\w+/=]{1,1000})$/i.exec(authorization) ?? [];
  const said = Buffer.from(coded, 'base64').toString('utf8');
  return said.slice(said.indexOf(':') + 1);
}
