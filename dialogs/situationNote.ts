import type { Guide, Profile, Understanding } from '../knowledge';
import type { Desk } from './desk';
import { sayHealth } from './health';
import { listProfile } from './situation';
import type { Turn } from './turn';

/** Corrections lengthen the way back; nobody goes back further. */
const longestTrail = 20;

/**
 * Puts what a student states into their profile, and remembers what was known before for « retour ».
 *
 * @returns what was understood, to be said; empty when nothing was stated
 */
export function note(stated: Profile, turn: Turn, desk: Desk): string[] {
  const { memory, profile } = turn;
  const { translate } = desk;
  const { added, changed } = differences(stated, profile);
  const isNews = size(added) + size(changed) > 0;
  if (isNews) memory.trail = [...(memory.trail ?? []), { ...profile }].slice(-longestTrail);
  Object.assign(profile, stated);
  if (isNews) {
    return [
      ...list('situation.understood', added, turn, desk),
      ...list('situation.corrected', changed, turn, desk),
      ...sayHealth(stated, memory.language, desk),
      translate(memory.language, 'situation.wrong'),
    ];
  }
  return size(stated) > 0 ? [translate(memory.language, 'situation.already')] : [];
}

/** Remembers what a question says of its writer: « je suis apprenti, dois-je payer la CVEC ? ». */
export function noteInPassing({ kind, stated }: Understanding, { profile }: Turn): void {
  if (kind !== 'situation') Object.assign(profile, stated);
}

/** What is known so far of what the tree finds out. */
export function summary(turn: Turn, { attributes }: Guide, desk: Desk): string[] {
  return list('situation.sofar', pick(turn.profile, attributes), turn, desk);
}

/** Puts back what was known before of what the tree finds out; the rest stays. */
export function restore(profile: Profile, before: Profile, { attributes }: Guide): void {
  for (const name of attributes) delete profile[name];
  Object.assign(profile, pick(before, attributes));
}

/** How many attributes a statement adds or changes. */
export function newsIn(stated: Profile, before: Profile): number {
  const { added, changed } = differences(stated, before);
  return size(added) + size(changed);
}

function differences(stated: Profile, before: Profile): Record<'added' | 'changed', Profile> {
  const known: Record<string, string | undefined> = before;
  const of = (isWanted: (old: string | undefined, value: string) => boolean): Profile =>
    Object.fromEntries(
      Object.entries(stated).filter(([name, value]) => isWanted(known[name], value)),
    );
  return {
    added: of((old) => old === undefined),
    changed: of((old, value) => old !== undefined && old !== value),
  };
}

function list(
  key: 'situation.understood' | 'situation.corrected' | 'situation.sofar',
  profile: Profile,
  { memory }: Turn,
  desk: Desk,
): string[] {
  if (size(profile) === 0) return [];
  return [desk.translate(memory.language, key), listProfile(profile, memory.language, desk)];
}

const pick = (profile: Profile, names: readonly string[]): Profile =>
  Object.fromEntries(Object.entries(profile).filter(([name]) => names.includes(name)));

const size = (profile: Profile): number => Object.keys(profile).length;
