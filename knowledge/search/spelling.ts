import Fuse from 'fuse.js';
import { editDistance } from './distance';
import { soundOf } from './phonetics';

/** The word of the vocabulary that a misspelt word stands for; undefined when none is near enough. */
export type Correct = (word: string) => string | undefined;

/** Fuse's threshold; its candidates are only proposals. */
const looseness = 0.45;
/** Counts for more than any number of letter pairs. */
const soundsAlike = 1_000;
/** Words looked at by Fuse at most, for the time it takes. */
const candidateLimit = 60;
const shortestWord = 4;
/** Up to so many letters a word that begins in another way is another word: “plot”, “slot”. */
const shortWord = 4;
/** What else counts beside letters that differ; measured with injected mistakes (`npm run bench -- --typos`). */
const alikeBonus = 0.3;
const otherFirstLetter = 0.3;
const perFrequency = 0.3;
const cacheLimit = 5_000;

/**
 * Makes a corrector of words that are not in the vocabulary.
 *
 * @param vocabulary - folded word → how often it occurs
 */
export function createCorrect(vocabulary: ReadonlyMap<string, number>): Correct {
  const words = [...vocabulary.keys()].filter((word) => word.length >= 3 && !/\d/.test(word));
  const propose = createPropose(words);
  const seen = new Map<string, string | undefined>();
  return (word) => {
    if (word.length < shortestWord || /\d/.test(word) || vocabulary.has(word)) return undefined;
    if (!seen.has(word)) {
      if (seen.size >= cacheLimit) seen.clear();
      seen.set(word, best(word, propose(word), vocabulary));
    }
    return seen.get(word);
  };
}

function best(
  word: string,
  candidates: readonly string[],
  vocabulary: ReadonlyMap<string, number>,
): string | undefined {
  const limit = word.length <= 5 ? 1 : word.length <= 8 ? 2 : 3;
  const sound = soundOf(word);
  let found: string | undefined;
  let lowest = Infinity;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, limit);
    const alike = soundOf(candidate) === sound;
    if (distance > (alike ? limit : Math.max(1, limit - 1))) continue;
    if (word.length <= shortWord && !alike && !beginsAlike(word, candidate)) continue;
    const cost =
      distance -
      (alike ? alikeBonus : 0) +
      (candidate[0] === word[0] ? 0 : otherFirstLetter) -
      perFrequency * Math.log1p(vocabulary.get(candidate) ?? 0);
    if (cost < lowest) {
      lowest = cost;
      found = candidate;
    }
  }
  return found;
}

/** The same first letter, or the first two swapped. */
const beginsAlike = (word: string, other: string): boolean =>
  word[0] === other[0] || (word[0] === other[1] && word[1] === other[0]);

/** Words that share the most letter pairs, ordered by Fuse. */
function createPropose(words: readonly string[]): (word: string) => readonly string[] {
  const byPair = new Map<string, number[]>();
  const bySound = new Map<string, number[]>();
  words.forEach((word, index) => {
    for (const pair of pairsOf(word)) push(byPair, pair, index);
    push(bySound, soundOf(word), index);
  });
  const shared = new Uint16Array(words.length);
  return (word) => {
    const touched: number[] = [];
    const touch = (index: number, count: number): void => {
      if (shared[index] === 0) touched.push(index);
      shared[index] = count;
    };
    for (const pair of pairsOf(word)) {
      for (const index of byPair.get(pair) ?? []) touch(index, (shared[index] ?? 0) + 1);
    }
    for (const index of bySound.get(soundOf(word)) ?? []) touch(index, soundsAlike);
    const nearest = touched
      .filter((index) => Math.abs((words[index] ?? '').length - word.length) <= 3)
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0))
      .slice(0, candidateLimit)
      .map((index) => words[index] ?? '');
    for (const index of touched) shared[index] = 0;
    const fuse = new Fuse(nearest, {
      threshold: looseness,
      ignoreLocation: true,
      includeScore: false,
    });
    return fuse.search(word, { limit: 20 }).map(({ item }) => item);
  };
}

function pairsOf(word: string): Set<string> {
  const padded = `^${word}$`;
  const pairs = new Set<string>();
  for (let i = 0; i < padded.length - 1; i++) pairs.add(padded.slice(i, i + 2));
  return pairs;
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
