import { z } from 'zod';
import type { Language } from '../../knowledge';

/** Names of windows and deadlines, as they stand in an address. */
const name = String.raw`(?:window|deadline)\.[a-z0-9-]{1,60}`;
const mostNames = 8;
const Names = new RegExp(`^${name}(?:,${name}){0,${mostNames - 1}}$`);
const Tongue = z.enum(['fr', 'en']);

/** Where the desk's files are, below its address. All that a file says is in its path; nothing is kept. */
export const calendarPath = (names: readonly string[], language: Language): string =>
  `/calendar/${language}/${names.join(',')}.ics`;

export const timelinePath = (names: readonly string[], today: string, language: Language): string =>
  `/timeline/${language}/${today}/${names.join(',')}.png`;

const namesBefore = (ending: string) =>
  z
    .string()
    .endsWith(ending)
    .transform((file) => file.slice(0, -ending.length))
    .pipe(z.string().regex(Names))
    .transform((names) => [...new Set(names.split(','))]);

/** What the path of a calendar asks for; anybody may ask for anything. */
export const CalendarRequest = z.object({ language: Tongue, file: namesBefore('.ics') });
/** What the path of a timeline asks for. */
export const TimelineRequest = z.object({
  language: Tongue,
  today: z.iso.date(),
  file: namesBefore('.png'),
});
