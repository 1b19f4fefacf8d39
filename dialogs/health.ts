import type { Language, Profile } from '../knowledge';
import type { Desk } from './desk';
import type { Turn } from './turn';

/** Of a student's health nothing is remembered: what they say of it serves the turn they say it in. */
export function forgetHealth({ profile, memory }: Turn): void {
  for (const known of [profile, ...(memory.trail ?? [])]) delete known.disability;
}

/** Says so to who has just told of it. */
export const sayHealth = (
  { disability }: Profile,
  language: Language,
  { translate }: Desk,
): string[] => (disability === undefined ? [] : [translate(language, 'situation.health')]);
