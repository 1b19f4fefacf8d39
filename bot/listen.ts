import type { Server } from 'restify';
import type { Config } from './config';
import { ConfigError } from './configError';

/**
 * Listens where the configuration says.
 *
 * @throws ConfigError when that cannot be listened to, naming the variable
 */
export const listen = (server: Server, { port, host }: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    // restify hands on the errors of the server it makes, and throws those that nobody takes.
    server.once('error', (error: Error) => reject(explain(error)));
    server.listen(port, host, () => resolve());
  });

const faults = new Map([
  ['EADDRINUSE', 'PORT: another program has it; stop that, or choose another number'],
  ['EACCES', 'PORT: may not be taken by this user; numbers from 1024 on may'],
  ['EADDRNOTAVAIL', 'HOST: is no address of this machine'],
  ['ENOTFOUND', 'HOST: is no name that leads to an address'],
  ['EAI_AGAIN', 'HOST: no name server says what its address is'],
]);

function explain(error: Error): Error {
  const fault = 'code' in error ? faults.get(String(error.code)) : undefined;
  return fault === undefined ? error : new ConfigError([fault]);
}
