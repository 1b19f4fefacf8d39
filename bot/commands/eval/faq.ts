import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Document } from '../../../knowledge/search';
import { createUnderstand } from '../../../knowledge/understand';

const schema = z.object({
  lang: z.enum(['fr', 'en']),
  entries: z.array(z.object({ id: z.string(), question: z.string(), answer: z.string() })),
  queries: z.array(z.object({ q: z.string(), rel: z.array(z.string()) })),
});

/**
 * Asks the questions of somebody else's FAQ, of which the desk knows nothing but the entries: no wordings,
 * no glossary, no messages out of scope. What is likeliest counts, whatever is decided.
 *
 * @param file - JSON: lang, entries (id, question, answer), queries (q, rel: the entries that answer it)
 * @throws ZodError when the file is something else
 */
export function sayFaq(file: string): string {
  const { lang, entries, queries } = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const understand = createUnderstand(
    entries.map(({ id, question, answer }) => toDocument(id, question, answer)),
    [],
    { terms: [], negatives: { fr: [], en: [] } },
  );
  const ranks = queries.map(({ q, rel }) =>
    understand(q, { language: lang, profile: {} }).ranked.findIndex(({ id }) => rel.includes(id)),
  );
  const hits = (most: number): string => {
    const count = ranks.filter((rank) => rank >= 0 && rank < most).length;
    return `${((100 * count) / queries.length).toFixed(1)} % (${count}/${queries.length})`;
  };
  return `${entries.length} entries, ${lang}: hit@1 ${hits(1)}, hit@3 ${hits(3)}`;
}

const toDocument = (id: string, question: string, answer: string): Document => ({
  id,
  topic: 'faq',
  question: { fr: question, en: question },
  answer: { fr: answer, en: answer },
  wordings: { fr: [], en: [] },
});
