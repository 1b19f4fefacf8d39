import { z } from 'zod';

/** The two languages of the desk, as ISO 639-1 codes. */
export const languages = ['fr', 'en'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** A sentence or paragraph of Markdown; surrounding blanks do not count. */
export const Text = z.string().trim().min(1, 'is empty');

/** One text in each language. */
export const Localized = z.strictObject({ fr: Text, en: Text });
export type Localized = z.infer<typeof Localized>;

/** Kebab case, never reused: feedback, links and evaluation tables refer to it. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
