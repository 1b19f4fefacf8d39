/** So many different questions in vain one process keeps a day; further ones are counted. */
export const questionsADay = 500;

/**
 * Bounds what one process keeps of a day, whoever writes what: so many different names, and these
 * as often as they come.
 *
 * @returns whether a name may be kept
 */
export function createDailyBound(most: number): (day: string, name: string) => boolean {
  let latest = '';
  let names = new Set<string>();
  return (day, name) => {
    if (day > latest) {
      latest = day;
      names = new Set();
    }
    if (names.size < most) names.add(name);
    return names.has(name);
  };
}
