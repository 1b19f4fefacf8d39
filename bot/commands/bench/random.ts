/** A whole number from 0 to below `below`. */
export type Random = (below: number) => number;

/**
 * Numbers that look random and are the same at every run (mulberry32).
 *
 * @param seed - any text; the same text gives the same numbers
 */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value;
}
