import Fuse from 'fuse.js';
import { editDistance } from './distance';
import { soundOf } from './phonetics';

/** The word of the vocabulary that a misspelt word stands for; undefined when none is near enough. */
export type Correct = (word: string) => string | undefined;

/** Fuse's threshold; its candidates are only proposals. */
const looseness = 0.6;
/** Words looked at by Fuse at most, for the time it takes. */
const candidateLimit = 80;
const shortestWord = 4;
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

/** What speaks for and against a candidate, in edits. */
const soundsAlike = 0.4;
const otherFirstLetter = 0.4;
const frequency = 0.25;

/** The likeliest of the candidates, if one is near enough. */
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
    const cost =
      distance -
      (alike ? soundsAlike : 0) +
      (candidate[0] === word[0] ? 0 : otherFirstLetter) -
      frequency * Math.log1p(vocabulary.get(candidate) ?? 0);
    if (cost < lowest) {
      lowest = cost;
      found = candidate;
    }
  }
  return found;
}

/** Words that share enough letter pairs to be within the edits allowed, ordered by Fuse. */
function createPropose(words: readonly string[]): (word: string) => readonly string[] {
  const byPair = new Map<string, number[]>();
  const bySound = new Map<string, number[]>();
  words.forEach((word, index) => {
    for (const pair of pairsOf(word)) push(byPair, pair, index);
    push(bySound, soundOf(word), index);
  });
  const shared = new Uint8Array(words.length);
  return (word) => {
    const pairs = pairsOf(word);
    const enough = Math.max(1, pairs.length - pairsLost);
    const near = [...(bySound.get(soundOf(word)) ?? [])];
    const touched: number[] = [];
    for (const pair of pairs) {
      for (const index of byPair.get(pair) ?? []) {
        const count = (shared[index] ?? 0) + 1;
        shared[index] = count;
        if (count === 1) touched.push(index);
        if (count === enough && isAsLong(words[index], word)) near.push(index);
      }
    }
    for (const index of touched) shared[index] = 0;
    const candidates = near.slice(0, candidateLimit).map((index) => words[index] ?? '');
    const fuse = new Fuse(candidates, { threshold: looseness, ignoreLocation: true });
    return fuse.search(word).map(({ item }) => item);
  };
}

/** Pairs of letters that two edits can change. */
const pairsLost = 3;

const isAsLong = (candidate = '', word: string): boolean =>
  Math.abs(candidate.length - word.length) <= 3;

/** Pairs of neighbouring letters, each once; the ends count as letters. */
function pairsOf(word: string): string[] {
  const padded = `^${word}$`;
  const pairs = new Set<string>();
  for (let i = 0; i < padded.length - 1; i++) pairs.add(padded.slice(i, i + 2));
  return [...pairs];
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
