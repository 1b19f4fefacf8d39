import type { Language } from './schema/localized';
import { createAnalyse, type Token } from './search/analyse';

/** Two texts with this share of their words in common ask the same. */
const sameFrom = 0.5;
/** What a word of every question counts. */
const leastWeight = 0.25;

/**
 * Puts texts together that ask much the same.
 *
 * @param items - the first of a group stands for it
 * @returns groups in the order of their first items
 */
export function groupAlike<Item extends { text: string; language: Language }>(
  items: readonly Item[],
): Item[][] {
  const analyse = { fr: createAnalyse('fr'), en: createAnalyse('en') };
  const groups: { items: Item[]; words: ReadonlyMap<string, number> }[] = [];
  for (const item of items) {
    const words = wordsOf(analyse[item.language](item.text));
    const group = groups.find(
      ({ items: [first], words: others }) =>
        first?.language === item.language && shared(words, others) >= sameFrom,
    );
    if (group === undefined) groups.push({ items: [item], words });
    else group.items.push(item);
  }
  return groups.map((group) => group.items);
}

/** Stem → weight; stop words count only where there is nothing else. */
function wordsOf(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const telling = tokens.filter(({ weight }) => weight > leastWeight);
  const counted = telling.length > 0 ? telling : tokens;
  return new Map(counted.map(({ stem, weight }) => [stem, weight]));
}

function shared(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const all = new Map([...one, ...other]);
  let common = 0;
  let total = 0;
  for (const [stem, weight] of all) {
    total += weight;
    if (one.has(stem) && other.has(stem)) common += weight;
  }
  return total === 0 ? 0 : common / total;
}
