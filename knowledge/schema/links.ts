import { z } from 'zod';
import { Id, Localized } from './localized';

/** A page or application that answers refer to. */
export const Link = z.strictObject({
  label: Localized,
  /** Left out when the source lost the address: the answer then says so and names whom to ask. */
  url: z.url({ protocol: /^https$/ }).optional(),
});
export type Link = z.infer<typeof Link>;

export const Links = z.record(Id, Link);
export type Links = z.infer<typeof Links>;
