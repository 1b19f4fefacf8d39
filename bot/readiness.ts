import type { Logger } from 'pino';
import type { RequestHandler } from 'restify';
import type { Knowledge } from '../knowledge';
import type { StateStore } from './state/stateStore';
import { before } from './turn/tooSlow';

export interface Needs {
  store: StateStore;
  knowledge: () => Knowledge;
  log: Logger;
}

/** Longer, and a balancer has given up. */
const patienceMs = 4_000;
/** What is written to see whether it can be: a full disk is still read from. */
const probe = { readyz: {} };

/** GET /readyz: whether a student would be answered now; 503 with what is missing when not. */
export function serveReadiness({ store, knowledge, log }: Needs): RequestHandler {
  let isDown = false;
  const hasStore = async (): Promise<boolean> => {
    try {
      await before(Date.now() + patienceMs, store.write(probe));
      if (isDown) log.info('the store is back');
      isDown = false;
    } catch (error) {
      if (!isDown) log.error({ err: error }, 'the store cannot be used');
      isDown = true;
    }
    return !isDown;
  };
  /** Under way; however many ask, the store is asked once at a time. */
  let asking: Promise<boolean> | undefined;
  return async (_request, response) => {
    asking ??= hasStore().finally(() => (asking = undefined));
    const found = { store: await asking, knowledge: knowledge().topics.length > 0 };
    const missing = Object.entries(found).flatMap(([name, is]) => (is ? [] : [name]));
    if (missing.length === 0) response.send(200, { status: 'ok' });
    else response.send(503, { status: 'unavailable', missing });
  };
}
