import pino from 'pino';
import { compose } from '../../bot/compose';
import type { Surroundings } from '../../bot/composeBot';
import { readConfig } from '../../bot/config';
import type { Running } from '../../bot/server';
import { MemoryStore } from '../../bot/state/stateStore';
import { aDayIn2023, frozenContent } from './content';

/** The whole desk on a free port of this machine, on a day in 2023. */
export async function startDesk(
  environment: NodeJS.ProcessEnv = {},
  surroundings: Surroundings = {},
): Promise<Running> {
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...environment });
  return compose(config, pino({ level: config.logLevel }), {
    folders: surroundings.folders ?? (await frozenContent()),
    store: new MemoryStore(),
    now: () => aDayIn2023,
    ...surroundings,
  });
}

/** The same with the questions' own words alone, which need no learning: for what lies before them. */
export async function startPlainDesk(
  environment: NodeJS.ProcessEnv = {},
  surroundings: Surroundings = {},
): Promise<Running> {
  const { content } = await frozenContent();
  return startDesk(environment, { folders: { content }, ...surroundings });
}
