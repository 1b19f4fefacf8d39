import pino from 'pino';
import { ContentError } from '../knowledge';
import { compose } from './compose';
import { readConfig, type Config } from './config';
import { ConfigError } from './configError';
import { createLog } from './log/createLog';

/** The process: configuration → compose → listen → drain. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config, pino.destination(2));
  const desk = await compose(config, log);
  process.stdout.write(`${announce(config, desk.url)}\n`);

  const stop = () => {
    void desk.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function announce(config: Config, url: string): string {
  const emulator = config.botFramework ? ` · Emulator: ${url}/api/messages` : '';
  const anonymous =
    config.botFramework && !config.credentials ? ' (no credentials: this machine only)' : '';
  return `Guichet: ${url}/${emulator}${anonymous}`;
}

main().catch((error: unknown) => {
  const expected = error instanceof ConfigError || error instanceof ContentError;
  process.stderr.write(`${expected ? error.message : stackOf(error)}\n`);
  process.exit(1);
});

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
