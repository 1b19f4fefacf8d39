import { z } from 'zod';
import { Id, Text } from './localized';

/** One file of knowledge/wordings: how students say it, by the entry's id. */
export const Wordings = z.record(Id, z.strictObject({ fr: z.array(Text), en: z.array(Text) }));
export type Wordings = z.infer<typeof Wordings>;
