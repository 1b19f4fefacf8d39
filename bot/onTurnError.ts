import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { SendError } from './connector/sendError';
import { turnOf } from '../dialogs/turn';
import type { Knowledge, Language } from '../knowledge';
import type { Translate } from '../locales';
import { plainMessage } from './turn/plainMessage';

export type OnTurnError = (context: TurnContext, error: Error) => Promise<void>;

/**
 * The one place where a turn's unexpected errors end: all is logged, the student reads one line.
 *
 * @param onFailure - told of each
 */
export function createOnTurnError(
  knowledge: () => Knowledge,
  translate: Translate,
  log: Logger,
  onFailure: (what: 'turn' | 'send') => void,
): OnTurnError {
  /** The turn may have failed before it began: then what was written tells, or the channel. */
  const languageOf = (context: TurnContext): Language => {
    try {
      return turnOf(context).memory.language;
    } catch {
      const { activity } = context;
      const language = activity.locale?.startsWith('en') ? 'en' : 'fr';
      return knowledge().understand(plainMessage(activity), { language, profile: {} }).language;
    }
  };
  return async (context, error) => {
    log.error({ err: error }, 'a turn failed');
    onFailure(error instanceof SendError ? 'send' : 'turn');
    if (error instanceof SendError) return;
    await context.sendActivity(translate(languageOf(context), 'error.turn'));
  };
}
