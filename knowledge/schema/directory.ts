import { z } from 'zod';
import { Id, Localized } from './localized';

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 08:45');

/** Opening and closing time, local to Nîmes. */
const Period = z.tuple([Time, Time]);

/** Opening periods by day, Monday first; a day left out is closed. */
export const Hours = z
  .strictObject({
    monday: z.array(Period),
    tuesday: z.array(Period),
    wednesday: z.array(Period),
    thursday: z.array(Period),
    friday: z.array(Period),
    saturday: z.array(Period),
    sunday: z.array(Period),
  })
  .partial();
export type Hours = z.infer<typeof Hours>;

/** An office people write to, call or go to. */
export const Contact = z.strictObject({
  name: Localized,
  email: z.email().optional(),
  /** As it is printed; digits in pairs. */
  phone: z
    .string()
    .regex(/^0\d(?: \d\d){4}$/, 'must be written in pairs, such as 04 66 64 95 62')
    .optional(),
  /** Where it is, in words: “administration building”. */
  place: Localized.optional(),
  hours: Hours.optional(),
});
export type Contact = z.infer<typeof Contact>;

/** Who can be asked. */
export const Directory = z.strictObject({
  contacts: z.record(Id, Contact),
  /** Whom to ask when the bot does not know. */
  fallback: Id,
});
export type Directory = z.infer<typeof Directory>;
