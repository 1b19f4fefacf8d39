import type { Token } from './analyse';

/** Character n-grams of the words, blanks included at their ends. */
export function gramsOf(words: readonly string[], shortest: number, longest: number): string[] {
  const grams: string[] = [];
  for (const word of words) {
    const padded = ` ${word} `;
    for (let size = shortest; size <= longest; size++) {
      for (let start = 0; start + size <= padded.length; start++) {
        grams.push(padded.slice(start, start + size));
      }
    }
  }
  return grams;
}

/** Stems, and pairs of neighbouring stems. */
export function stemsAndPairs(tokens: readonly Token[]): string[] {
  const features = tokens.map(({ stem }) => stem);
  for (let i = 1; i < tokens.length; i++) {
    features.push(`${tokens[i - 1]?.stem ?? ''}_${tokens[i]?.stem ?? ''}`);
  }
  return features;
}

/** Each feature once, weighted by the logarithm of its count; the weights have length 1. */
export function unit(features: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  let squares = 0;
  for (const count of counts.values()) squares += (1 + Math.log(count)) ** 2;
  const length = Math.sqrt(squares) || 1;
  return [...counts].map(([feature, count]) => [feature, (1 + Math.log(count)) / length]);
}
