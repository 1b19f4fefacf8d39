import { editDistance } from './distance';

/** Misspelt word → the word of the same texts that was meant. */
export type Slips = ReadonlyMap<string, string>;

/** A word that the texts have more often is no slip of theirs. */
const rare = 2;
/** How often they have what a slip stands for. */
const common = 30;
/** Shorter words have too many neighbours: « code », « coude ». */
const shortest = 6;
/** From here on, a vowel too many or another one makes no other word: “studios”, “studies”. */
const long = 9;

/**
 * The wordings are written like students write, so they have misspelt words of their own. Such a word is
 * not known for having been misspelt once: its one text would speak for a whole entry.
 *
 * @param counts - folded word → how often the texts have it
 */
export function findSlips(counts: ReadonlyMap<string, number>): Slips {
  const byBones = new Map<string, string[]>();
  for (const [word, count] of counts) {
    if (count < common) continue;
    const bones = bonesOf(word);
    byBones.set(bones, [...(byBones.get(bones) ?? []), word]);
  }
  const slips = new Map<string, string>();
  for (const [word, count] of counts) {
    if (count > rare || word.length < shortest) continue;
    const meant = byBones.get(bonesOf(word))?.find((other) => isSlip(word, other));
    if (meant !== undefined) slips.set(word, meant);
  }
  return slips;
}

function isSlip(word: string, meant: string): boolean {
  if (editDistance(word, meant, 1) !== 1) return false;
  const fewer = word.length < meant.length;
  const doubled = withoutDoubles(word) === withoutDoubles(meant);
  const swapped = sorted(word) === sorted(meant);
  return fewer || doubled || swapped || word.length >= long;
}

/** The first letter and the consonants, in no order: what a slip with vowels, doubles or a swap leaves. */
const bonesOf = (word: string): string =>
  word.charAt(0) + sorted(withoutDoubles(word.slice(1)).replace(/[aeiouy]/g, ''));

const withoutDoubles = (word: string): string => word.replace(/(.)\1/g, '$1');
const sorted = (word: string): string => [...word].sort().join('');
