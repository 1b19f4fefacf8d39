/** Spellings of one French sound, in the order in which they are applied; works on folded words. */
const sounds: readonly [RegExp, string][] = [
  [/ph/g, 'f'],
  [/eaux?|aux?$|au/g, 'o'],
  [/(?:qu|ck|cqu|k|c(?=[^eiyh]|$)|ch(?=[rl]))/g, 'k'],
  [/ss|sc(?=[eiy])|c(?=[eiy])|t(?=ion)|z/g, 's'],
  [/g(?=[eiy])/g, 'j'],
  [/gu(?=[eiy])/g, 'g'],
  [/(?:[ae]in|ym|yn|im(?=[^aeiouy]|$)|in(?=[^aeiouyn]|$)|un(?=[^aeiouyn]|$))/g, '1'],
  [/(?:[ae]n(?=[^aeiouyn]|$)|[ae]m(?=[bp]))/g, '2'],
  [/o[nm](?=[^aeiouynm]|$)/g, '3'],
  [/(?:ai|ei|ay|ey|er$|ez$|et$|es$|ees?$)/g, 'e'],
  [/oi|oua/g, 'wa'],
  [/ou/g, 'u'],
  [/y/g, 'i'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?<![estdpx])[estdpx]+$/g, ''],
];

/**
 * A rough key of how a folded French word sounds: words with the same key are likely to be each other's misspelling.
 *
 * @example
 * soundOf('inscripsion') === soundOf('inscription'); // true
 */
export function soundOf(word: string): string {
  let sound = word;
  for (const [spelling, key] of sounds) sound = sound.replace(spelling, key);
  return sound.length > 1 ? sound : word;
}
