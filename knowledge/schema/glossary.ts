import { z } from 'zod';
import { Id, Localized, Text } from './localized';

/** A word of the school, what it stands for, and how students write it. */
export const Term = z.strictObject({
  id: Id,
  term: Text,
  expansion: Localized.optional(),
  explanation: Localized,
  /** Other words for it, which find the same entries. */
  synonyms: z.strictObject({ fr: z.array(Text), en: z.array(Text) }).optional(),
  misspellings: z.array(Text).optional(),
  /** Entries that speak of it. */
  entries: z.array(Id).optional(),
});
export type Term = z.infer<typeof Term>;

export const Glossary = z.array(Term);
