import { z } from 'zod';
import { Id, Localized } from './localized';
import { Condition } from './profile';

/** A calendar day in Nîmes, such as 2023-07-05. */
export const Day = z.iso.date('must be a day such as 2023-07-05');

/** A time in which something can be done; both days belong to it. */
export const Window = z
  .strictObject({
    label: Localized,
    opens: Day,
    /** Left out where the school gives no closing day. */
    closes: Day.optional(),
    /** The students it is for. */
    audience: Condition.optional(),
  })
  .refine(({ opens, closes }) => closes === undefined || opens <= closes, {
    message: 'closes before it opens',
    path: ['closes'],
  });
export type Window = z.infer<typeof Window>;

/** All that changes with the academic year, in one file. */
export const Campaign = z.strictObject({
  /** Such as 2023-2024. */
  academicYear: z.string().regex(/^\d{4}-\d{4}$/, 'must be two years such as 2023-2024'),
  /** The last day on which these answers may be given as this year's. */
  lastDay: Day,
  /** What the Parcoursup login starts with. */
  loginPrefix: z.string().regex(/^P\d{2}$/, 'must be P and two digits'),
  /** The page's own example; it does not follow from the prefix (the page contradicts itself). */
  loginExample: z.strictObject({ fileNumber: z.string(), login: z.string() }),
  /** In euros. */
  amounts: z.record(Id, z.number().positive()),
  /** Days on which something happens or by which it must be done. */
  dates: z.record(Id, Day),
  /** Days of any year, as month-day such as 12-31: the school does not say which year is meant. */
  yearly: z.record(
    Id,
    z.string().regex(/^\d{2}-\d{2}$/, 'must be a month and a day such as 12-31'),
  ),
  windows: z.record(Id, Window),
  /** Days on which no office is open: French public holidays, and the school's own. */
  closedDays: z.array(Day),
});
export type Campaign = z.infer<typeof Campaign>;
