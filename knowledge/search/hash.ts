const start = 0x811c9dc5;
const prime = 0x01000193;
const blank = 32;
const whole = 0x5bd1e995;

/** A number for a text (FNV-1a, 30 bits, so that it stays a small integer); another than for a run of its letters. */
export function hashOf(text: string): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime);
  return (hash ^ whole) >>> 2;
}

/**
 * Numbers for the runs of letters in words, blanks included at the words' ends.
 *
 * @param shortest - letters in the shortest run
 */
export function letterRuns(words: readonly string[], shortest: number, longest: number): number[] {
  const runs: number[] = [];
  for (const word of words) {
    const end = word.length + 2;
    for (let from = 0; from + shortest <= end; from++) {
      let hash = start;
      for (let size = 1; size <= longest && from + size <= end; size++) {
        const at = from + size - 1;
        const code = at === 0 || at === end - 1 ? blank : word.charCodeAt(at - 1);
        hash = Math.imul(hash ^ code, prime);
        if (size >= shortest) runs.push(hash >>> 2);
      }
    }
  }
  return runs;
}
