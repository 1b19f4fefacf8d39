import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { SendError } from './connector/sendError';
import { turnOf } from '../dialogs/turn';
import type { Language } from '../knowledge';
import type { Translate } from '../locales';

export type OnTurnError = (context: TurnContext, error: Error) => Promise<void>;

/** The one place where a turn's unexpected errors end: all is logged, the student reads one line. */
export function createOnTurnError(translate: Translate, log: Logger): OnTurnError {
  return async (context, error) => {
    log.error({ err: error }, 'a turn failed');
    if (error instanceof SendError) return;
    await context.sendActivity(translate(languageOf(context), 'error.turn'));
  };
}

/** The turn may have failed before it began. */
function languageOf(context: TurnContext): Language {
  try {
    return turnOf(context).memory.language;
  } catch {
    return context.activity.locale?.startsWith('en') ? 'en' : 'fr';
  }
}
