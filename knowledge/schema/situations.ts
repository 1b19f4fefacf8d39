import { z } from 'zod';
import { Id, Localized, Text } from './localized';
import { Condition, Profile } from './profile';

/** Where an answer leads: another question, an outcome (`leaf:`) or an entry of the topics (`entry:`). */
export const Target = z
  .string()
  .regex(/^(?:leaf:|entry:|q-)[a-z0-9-]+$/, 'must be a question, leaf:… or entry:…');

/** One target, or the first whose condition the student meets; the last has no condition. */
const Next = z.union([
  Target,
  z
    .array(z.strictObject({ when: Condition.optional(), next: Target }))
    .min(1)
    .refine((list) => list.at(-1)?.when === undefined, 'must end with a target for everybody'),
]);
export type Next = z.infer<typeof Next>;

/** One answer to a question. */
export const Option = z.strictObject({
  id: Id,
  /** On the button. */
  label: Localized,
  /** Other words for it, in any order; typing mistakes are forgiven. */
  words: z
    .strictObject({ fr: z.array(Text), en: z.array(Text) })
    .partial()
    .optional(),
  /** What choosing it says about the student. */
  states: Profile,
  next: Next,
});
export type Option = z.infer<typeof Option>;

/** What the desk asks when it does not know yet. */
export const Question = z.strictObject({
  id: z.string().regex(/^q-[a-z0-9-]+$/, 'must begin with q-'),
  text: Localized,
  /** For « je ne sais pas »: what the choice is about and how to find out. */
  explanation: Localized,
  options: z.array(Option).min(2),
  /** The option taken for « peu importe », where either will do. */
  indifferent: Id.optional(),
});
export type Question = z.infer<typeof Question>;

/** The id of a shared text; `for` names the group of students it concerns. */
const Item = z.union([Id, z.strictObject({ item: Id, for: Id.optional() })]);

/** A shared text, or one of the outcome's own. */
const Said = z.union([Item, z.strictObject({ text: Localized, for: Id.optional() })]);
export type Said = z.infer<typeof Said>;

/** A window of campaign.yaml, or a sentence where the school gives no date. */
const When = z.union([
  z.strictObject({ window: Id, for: Id.optional() }),
  z.strictObject({ text: Localized, for: Id.optional() }),
]);

/** What students write to an office for. */
const RequestKind = z.enum(['pass', 'acceptance', 'appointment', 'enquiry']);
export type RequestKind = z.infer<typeof RequestKind>;

/** An e-mail made ready for a student to send. */
const Request = z.strictObject({
  /** On the button. */
  label: Localized,
  /** A contact of directory.yaml. */
  to: Id,
  subject: Localized,
  /** What is asked, in the student's voice; greeting, title and closing are added. */
  text: Localized,
  /** What it must state or enclose; for a pass the outcome says it. */
  state: z.array(Item).optional(),
});
export type Request = z.infer<typeof Request>;

/** What one group of students has to do. */
export const Outcome = z.strictObject({
  id: Id,
  title: Localized,
  /** How registering happens; `contact` when an office tells the rest. */
  mode: z.enum(['online', 'in-person', 'contact']),
  dates: z.array(When).optional(),
  /** In order; what is ticked off is remembered by their ids. */
  steps: z.array(Item).min(1),
  documents: z.array(Said).optional(),
  /** Documents are uploaded: the accepted formats are said. */
  upload: z.boolean().optional(),
  cvec: z.strictObject({ due: z.enum(['yes', 'no', 'unknown']), why: z.array(Said).min(1) }),
  pass: z.strictObject({
    needed: z.enum(['yes', 'no', 'if-problem']),
    /** A contact of directory.yaml. */
    to: Id.optional(),
    /** What the request must state or enclose. */
    state: z.array(Said).optional(),
  }),
  appointment: z.array(Said).optional(),
  /** E-mails that its steps ask for, beside the one for the pass. */
  requests: z.array(RequestKind).optional(),
  /** Ids of directory.yaml, first the one to write to. */
  contacts: z.array(Id).min(1),
  /** Ids of links.yaml. */
  links: z.array(Id).optional(),
  /** What else this group should know. */
  notes: z.array(Said).optional(),
  /** What the sources lost, and whom to ask. */
  lost: z.array(Said).optional(),
  /** Entries worth reading. */
  entries: z.array(Id),
});
export type Outcome = z.infer<typeof Outcome>;

/**
 * The questions that lead a student to their procedure, and the procedures. A situation is added by
 * an option and an outcome; texts that several outcomes share stand once.
 */
export const Situations = z.strictObject({
  start: Target,
  /** The entry that answers « c’est quand, la date limite ? » during the questions. */
  dates: Id.optional(),
  /** What follows from what is known, so that it is not asked. */
  implies: z.array(z.strictObject({ when: Condition, then: Profile })),
  /** Before any question: who meets it goes there, whatever else is known. */
  overrides: z.array(z.strictObject({ when: Condition, next: Target })),
  /** Groups that parts of an outcome are for; the label is said while it is not known. */
  groups: z.record(Id, z.strictObject({ when: Condition, label: Localized })),
  questions: z.array(Question).min(1),
  /** Shared texts. */
  texts: z.record(Id, Localized),
  /** E-mails that outcomes ask for. */
  requests: z.partialRecord(RequestKind, Request).optional(),
  outcomes: z.array(Outcome).min(1),
});
export type Situations = z.infer<typeof Situations>;
