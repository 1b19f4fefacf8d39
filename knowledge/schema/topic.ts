import { z } from 'zod';
import { Id, Localized } from './localized';
import { Condition } from './profile';

/** The part of an answer that holds for some students only. */
export const Case = z.strictObject({
  /** Whom it is for. */
  when: Condition,
  /** How the case is named where several are listed: “Apprentices”, « En apprentissage ». */
  label: Localized,
  answer: Localized,
});
export type Case = z.infer<typeof Case>;

/** Where the facts stand in the two source documents, as line numbers. */
export const Source = z
  .strictObject({
    /** The page “Inscriptions” of the IUT de Nîmes. */
    page: z.string(),
    /** The leaflet « Compte informatique / ENT » of the University of Montpellier. */
    leaflet: z.string(),
  })
  .partial();

/** What the desk works out when a student gives it a number. */
export const Tool = z.enum(['parcoursup-login', 'ine-check']);
export type Tool = z.infer<typeof Tool>;

/** One question students ask, and what the desk tells them. */
export const Entry = z.strictObject({
  id: Id,
  question: Localized,
  /**
   * Short Markdown: paragraphs, bold, lists, no tables and no headings. What changes every year, and
   * every address, comes from the tables by placeholder: {{date.pjweb-reopens}}, {{email.registration}}.
   */
  answer: Localized,
  /** What is added for some students only; listed with labels as long as the student's case is unknown. */
  cases: z.array(Case).min(1).optional(),
  /** Said last, whatever the case. */
  closing: Localized.optional(),
  /** The students it concerns; nobody else needs it. */
  audience: Condition.optional(),
  /** Ids of links.yaml, shown under the answer; a lost link gets its honest sentence. */
  links: z.array(Id).optional(),
  /** Ids of directory.yaml: whom to ask, shown under the answer. */
  contacts: z.array(Id).optional(),
  /** Ids of entries that people ask next. */
  related: z.array(Id).optional(),
  source: Source.optional(),
  /** The number it explains is worked out or checked for whoever gives it; one entry a tool. */
  tool: Tool.optional(),
  /** The academic year the answer is valid for, such as 2023-2024; the campaign's unless stated. */
  year: z
    .string()
    .regex(/^\d{4}-\d{4}$/)
    .optional(),
});
export type Entry = z.infer<typeof Entry>;

/** One file of knowledge/content: a topic and its entries. */
export const TopicFile = z.strictObject({
  topic: z.strictObject({
    id: Id,
    label: Localized,
    /** Place in the menu, smallest first; files without one come last. */
    order: z.int().optional(),
  }),
  entries: z.array(Entry),
});
export type TopicFile = z.infer<typeof TopicFile>;
