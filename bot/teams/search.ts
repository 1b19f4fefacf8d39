import type { MessagingExtensionQuery, MessagingExtensionResponse } from 'botbuilder';
import { z } from 'zod';
import type { Desk } from '../../dialogs/desk';
import { findAnswers } from '../../dialogs/search';
import type { Language } from '../../knowledge';
import { answerCard } from '../channels/answerCard';
import { plainText } from '../channels/terminal';

const Query = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).nullish(),
  queryOptions: z.looseObject({ skip: z.int().min(0), count: z.int().min(1) }).nullish(),
});

/** No question is longer. */
const longestQuery = 500;

/**
 * Answers the search of the compose box.
 *
 * @param query - not trusted
 * @param language - of who searches
 */
export function search(
  query: MessagingExtensionQuery,
  language: Language,
  today: Date,
  desk: Desk,
): MessagingExtensionResponse {
  const parsed = Query.safeParse(query);
  // Teams is told by this name.
  if (!parsed.success) throw new Error('BadRequest');
  const { parameters, queryOptions } = parsed.data;
  const words = parameters?.find(({ name }) => name === 'query')?.value;
  const text = typeof words === 'string' ? words.slice(0, longestQuery) : '';
  const { skip = 0, count = 25 } = queryOptions ?? {};
  const { found, instead } = findAnswers(text, language, today, desk);
  if (found.length === 0)
    return { composeExtension: { type: 'message', text: plainText(instead) } };
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: found.slice(skip, skip + count).map(answerCard),
    },
  };
}
