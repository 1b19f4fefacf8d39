import type { Profile } from '../../../knowledge/schema/profile';
import type { Gist } from '../../../knowledge/search';
import type { Understand } from '../../../knowledge/understand';
import type { Context, Understanding } from '../../../knowledge/understanding';
import { givenBy, scoreRow, type Result } from './score';
import type { Conversation, Row } from './table';

/** The language that a conversation begins in, whatever the row's: the channel of a French school. */
const firstLanguage = 'fr';

/** Asks every row in a conversation of its own. */
export const askAll = (understand: Understand, rows: readonly Row[]): Result[] =>
  rows.map((row) =>
    scoreRow(row, understand(row.message, { language: firstLanguage, profile: {} })),
  );

/** Plays a conversation, remembering what the desk remembers; what its last turn means. */
export function playTurns(
  understand: Understand,
  gist: Gist,
  { turns }: Conversation,
): Understanding | undefined {
  let language: Context['language'] = firstLanguage;
  let previous: Context['previous'];
  const profile: Profile = {};
  let understood: Understanding | undefined;
  for (const message of turns) {
    understood = understand(message, { language, profile, previous });
    language = understood.language;
    Object.assign(profile, understood.stated);
    const { answered, offered } = givenBy(understood);
    if (answered.length + offered.length > 0) {
      const said = understood.kind === 'situation' ? '' : gist(understood.corrected ?? message);
      previous = { message: said, answered, offered };
    }
  }
  return understood;
}
