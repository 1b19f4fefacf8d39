import type { Language } from '../knowledge';
import type { Desk } from './desk';
import type { Outcome } from './outcome';
import { reasons } from './reasons';

/** Asks why an answer did not help; nobody has to say. */
export function askReason(
  entries: readonly string[],
  language: Language,
  { translate }: Desk,
): Outcome {
  return {
    language,
    text: translate(language, 'feedback.why'),
    options: reasons.map((reason) => {
      const label = translate(language, `feedback.${reason}`);
      return { label, message: label, blames: { reason, entries } };
    }),
  };
}

export const thankForReason = (language: Language, { translate }: Desk): Outcome => ({
  language,
  text: translate(language, 'feedback.thanks'),
  options: [],
});
