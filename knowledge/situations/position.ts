const first = 'premier|premiere|1er|1re|1ere|first|1st';
const ordinals: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^(?:${first})$`), 1],
  [/^(?:deuxieme|second|seconde|2e|2eme|2nd)$/, 2],
  [/^(?:troisieme|third|3e|3eme|3rd)$/, 3],
  [/^(?:quatrieme|fourth|4e|4eme|4th)$/, 4],
  [/^(?:cinquieme|fifth|5e|5eme|5th)$/, 5],
  [/^(?:sixieme|sixth|6e|6eme|6th)$/, 6],
  [/^(?:septieme|seventh|7e|7eme|7th)$/, 7],
  [/^(?:derniere?|last)$/, -1],
];

const numbers = 'un|deux|trois|quatre|cinq|six|sept'.split('|');
const englishNumbers = 'one|two|three|four|five|six|seven'.split('|');

/** What may stand around a position without being part of it. */
const around =
  /\b(?:le|la|l|the|numero|number|num|no|n|nr|option|choix|choice|reponse|answer|cas|case|c'est|it's|je prends|je choisis|i choose|i take|svp|stp|please|one)\b|[#°.()!:,]/g;

/**
 * Reads a message that is only a place in the list just shown.
 *
 * @param message - folded
 * @returns from 0; undefined when it is no position or none of this list
 *
 * @example
 * readPosition('la deuxieme', 3); // 1
 */
export function readPosition(message: string, count: number): number | undefined {
  const bare = message.replace(around, ' ').trim() || message.trim();
  const position = /^\d{1,2}$/.test(bare) ? Number(bare) : inWords(bare);
  if (position === undefined) return undefined;
  const index = position === -1 ? count - 1 : position - 1;
  return index >= 0 && index < count ? index : undefined;
}

function inWords(bare: string): number | undefined {
  const ordinal = ordinals.find(([pattern]) => pattern.test(bare));
  if (ordinal !== undefined) return ordinal[1];
  const index = Math.max(numbers.indexOf(bare), englishNumbers.indexOf(bare));
  return index === -1 ? undefined : index + 1;
}
