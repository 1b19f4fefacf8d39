import type { Term } from '../schema/glossary';
import { plain, withoutCourtesy } from './plain';

/** How people ask what a word means; the word stands in the first group that matched. */
const asks: readonly RegExp[] = [
  /^(?:qu est ce que(?: c est(?: que)?)?|c (?:est )?[qk]uoi|c koi|keske|kesako|what is|what s|whats|what are|define|definition(?: de| du| of)?|signification(?: de| du)?|meaning of) (.+?)$/,
  /^(?:que|ca|sa|qu est ce que) (?:veut|signifie)(?: dire)? (?:quoi )?(.+?)$/,
  /^(.+?) (?:c est quoi|c koi|kesako|ca veut dire quoi|veut dire quoi|ca signifie quoi|signifie quoi|meaning|definition|means what|stands for what|is what)$/,
  /^what (?:does|do|is) (.+?) (?:mean|means|stand for|stands for)$/,
];

const article = /^(?:le|la|les|l|un|une|des|du|d|the|a|an|ton|votre|your|mot|word|sigle|acronym) /;
const tail =
  / (?:exactement|au juste|exactly|at all|svp|stp|please|deja|again|comme truc|ce truc|au fait)$/;

/**
 * Returns the function that reads which word of the school a message asks the meaning of.
 *
 * @returns the glossary term's id; undefined when the message asks anything more than a meaning
 *
 * @example
 * readTerm('c’est quoi PJ WEB ?'); // 'pjweb'
 */
export function createReadTerm(terms: readonly Term[]): (message: string) => string | undefined {
  const byName = new Map(
    terms.flatMap(({ id, term, synonyms, misspellings = [] }) =>
      [
        term,
        ...term.split(' / '),
        ...(synonyms?.fr ?? []),
        ...(synonyms?.en ?? []),
        ...misspellings,
      ].map((name) => [plain(name), id] as const),
    ),
  );
  return (message) => {
    const text = withoutCourtesy(plain(message)).replace(tail, '');
    for (const ask of asks) {
      let word = ask.exec(text)?.[1];
      while (word !== undefined) {
        const id = byName.get(word);
        if (id !== undefined) return id;
        const shorter = word.replace(article, '');
        word = shorter === word ? undefined : shorter;
      }
    }
    return undefined;
  };
}
