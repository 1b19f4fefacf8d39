import { z } from 'zod';
import { Localized, Text } from './localized';

/** A telephone number for somebody in danger. */
export const HelpLine = z.strictObject({ number: Text, meaning: Localized });

/** Given when a message shows distress, and nothing else beside them. */
export const HelpLines = z.array(HelpLine);
export type HelpLine = z.infer<typeof HelpLine>;
