import type { Language } from '../../../knowledge';
import { createRandom, type Random } from './random';
import { toSms } from './sms';

/** What is done to a message before it is asked. */
export const noises = ['clean', 'mistake', 'sms'] as const;
export type Noise = (typeof noises)[number];

/** What each noise is called in a table. */
export const noiseNames: Record<Noise, string> = {
  clean: 'as written',
  mistake: 'one typing mistake',
  sms: 'SMS spelling and a mistake',
};

/**
 * A message as a hasty student types it. The same message, noise and seed give the same text.
 *
 * @example
 * spoil('Where do I pay the CVEC?', 'en', 'mistake', 1); // e.g. 'Where do I psy the CVEC?'
 */
export function spoil(message: string, language: Language, noise: Noise, seed: number): string {
  if (noise === 'clean') return message;
  const random = createRandom(`${seed} ${message}`);
  const written = noise === 'sms' ? toSms(message, language, random) : message;
  return mistype(written, language, random);
}

/** Shorter words are seldom mistyped, and nobody could tell what was meant. */
const longWord = /\p{L}{4,}/gu;

/** One mistake in one of the longer words; a message without any stays as it is. */
function mistype(message: string, language: Language, random: Random): string {
  const words = [...message.matchAll(longWord)];
  const word = words[words.length === 0 ? 0 : random(words.length)];
  if (word === undefined) return message;
  const mistake = mistakes[random(mistakes.length)] ?? drop;
  const before = message.slice(0, word.index);
  const after = message.slice(word.index + word[0].length);
  return before + mistake(word[0], language, random) + after;
}

type Mistake = (word: string, language: Language, random: Random) => string;

const drop: Mistake = (word, _language, random) => {
  const at = random(word.length);
  return word.slice(0, at) + word.slice(at + 1);
};

const double: Mistake = (word, _language, random) => {
  const at = random(word.length);
  return word.slice(0, at + 1) + word.slice(at);
};

/** Two letters in the wrong order; where both are the same, the next two. */
const swap: Mistake = (word, language, random) => {
  const from = random(word.length - 1);
  for (let step = 0; step < word.length - 1; step++) {
    const at = (from + step) % (word.length - 1);
    const [first, second] = [word.charAt(at), word.charAt(at + 1)];
    if (first !== second) return word.slice(0, at) + second + first + word.slice(at + 2);
  }
  return drop(word, language, random);
};

/** The key beside the right one; a letter without a key of its own is left out instead. */
const missKey: Mistake = (word, language, random) => {
  const at = random(word.length);
  const beside = keysBeside(word.charAt(at), language);
  if (beside === '') return word.slice(0, at) + word.slice(at + 1);
  return word.slice(0, at) + beside.charAt(random(beside.length)) + word.slice(at + 1);
};

const mistakes: readonly Mistake[] = [drop, double, swap, missKey];

const keyboards: Record<Language, readonly string[]> = {
  fr: ['azertyuiop', 'qsdfghjklm', 'wxcvbn'],
  en: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
};

function keysBeside(letter: string, language: Language): string {
  const plain = letter.toLowerCase();
  const row = keyboards[language].find((keys) => keys.includes(plain));
  if (row === undefined) return '';
  const at = row.indexOf(plain);
  return row.slice(Math.max(0, at - 1), at) + row.slice(at + 1, at + 2);
}
