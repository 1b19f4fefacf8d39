import { z } from 'zod';
import { Id, Text } from './localized';

/**
 * The file of messages that say too little to mean one entry, by the group's id. They mean one of the
 * entries named, likeliest first, or that the student's situation must be found.
 */
export const VagueMessages = z.record(
  Id,
  z.strictObject({
    means: z.union([z.literal('situation'), z.array(Id).min(2).max(4)]),
    fr: z.array(Text).min(1),
    en: z.array(Text).min(1),
  }),
);
export type VagueMessages = z.infer<typeof VagueMessages>;
