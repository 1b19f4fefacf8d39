import { fold, wordsOf } from '../search/fold';

/**
 * A message as patterns see it: folded words with single blanks, letters that are held down let go.
 *
 * @example
 * plain('Meeerci, c’est sûr !'); // 'merci c est sur'
 */
export function plain(message: string): string {
  if (message !== last.message) {
    const text = wordsOf(fold(message)).join(' ');
    last = { message, text: heldDown.test(text) ? text.replace(heldDown, '$1') : text };
  }
  return last.text;
}

/** Everything that reads a message asks for the same text, one after another. */
let last = { message: '', text: '' };

const heldDown = /([a-z])\1{2,}/g;

/** Politeness, which changes nothing about what is asked. */
const courtesy =
  /\b(?:s il (?:te|vous) plait|svp|stp|please|pls|plz|merci(?: d avance)?|thanks|thank you|bonjour|bonsoir|salut|hello|hi|hey|guichet|bot)\b/g;

/** A plain message without its courtesy. */
export const withoutCourtesy = (text: string): string =>
  text.replace(courtesy, ' ').replace(/ +/g, ' ').trim();
