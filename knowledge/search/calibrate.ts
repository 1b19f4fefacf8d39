import type { Language } from '../schema/localized';
import { toProbabilities } from './model';

/** How much the index of the language that a message is not in counts. */
const foreignShare = 0.2;

/**
 * Joins what the two languages' indexes say into probabilities: of each entry, and last of none of them.
 * A message in one language with words of the other is understood by both.
 *
 * @param odds - by language: one place an entry, and a last one for none of them
 * @param shares - how likely the message is to be in each language
 */
export function calibrate(
  odds: Record<Language, Float64Array | undefined>,
  shares: Record<Language, number>,
): Float64Array {
  const { fr, en } = odds;
  const sum = new Float64Array((fr ?? en)?.length ?? 1);
  const none = sum.length - 1;
  for (const [own, share] of [
    [fr, shares.fr],
    [en, shares.en],
  ] as const) {
    if (own === undefined) continue;
    const weight = foreignShare + (1 - foreignShare) * share;
    for (let entry = 0; entry < none; entry++) {
      sum[entry] = (sum[entry] ?? 0) + weight * (own[entry] ?? 0);
    }
    sum[none] = (sum[none] ?? 0) + share * (own[none] ?? 0);
  }
  toProbabilities(sum);
  return sum;
}
