import { fold } from '../search/fold';

/** « où j’en suis ? » in its forms; folded, punctuation dropped. */
const forms: readonly RegExp[] = [
  /^(?:alors |bon |et )?(?:ou (?:est ce que )?j ?en suis|ou en suis je|j ?en suis ou|je suis ou|ou on en est|on en est ou)(?: dans (?:ma|mes|mon|l) [a-z]+)?(?: deja| maintenant)?$/,
  /^(?:voir |montre(?:r)?(?: moi)? |affiche(?:r)?(?: moi)? |donne(?: moi)? |rappelle(?: moi)? )?(?:ma (?:check ?list|fiche|demarche|liste|progression|situation et mes etapes)|mes etapes|mes demarches)$/,
  /^(?:qu est ce qu il |que |il )?(?:me )?reste(?: t il)?(?: encore)?(?: quoi)?(?: a faire)?$/,
  /^(?:qu est ce que je dois encore faire|il me reste quoi|quoi d autre a faire|que dois je encore faire|quelle est la suite|c est quoi la suite)(?: a faire)?$/,
  /^(?:so )?(?:where (?:am i|was i|were we|are we)(?: (?:now|at|up to|in (?:my|the) [a-z]+))?|how far am i|how far have i got)$/,
  /^(?:show(?: me)? |see )?my (?:check ?list|steps|progress|procedure|plan)$/,
  /^(?:what s|what is|whats) (?:left|next)(?: to do| for me)?$/,
  /^what (?:do i still have to do|have i left to do|remains(?: to be done)?|is still to do)$/,
];

/** Whether a student asks to see their steps again. */
export function asksForProgress(message: string): boolean {
  const bare = fold(message)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ (?:stp|svp|please|merci|s il te plait|s il vous plait)$/, '')
    .trim();
  return forms.some((form) => form.test(bare));
}

/** What a message ticks off, by the numbers of the steps as they are shown, from 1. */
export interface Ticks {
  done: boolean;
  steps: number[];
}

const tick =
  /^(?:c est |j ai |i have |i ve )?(?:(?<undone>pas (?:encore )?fait|not done|undo|decoche|uncheck|untick)|fait|faite|fini|done|did|finished|coche|check|tick|ok pour)(?: les?| la| l| the)?(?: etapes?| steps?| numeros?| n)? (?<numbers>\d{1,2}(?: (?:et |and )?\d{1,2})*)$/;
const tickAfter =
  /^(?:les? |la |l |the )?(?:etapes?|steps?) (?<numbers>\d{1,2}(?: (?:et |and )?\d{1,2})*) (?:(?<undone>pas (?:encore )?faite?s?|not done)|(?:c est |est |sont |is |are )?(?:faite?s?|done|finie?s?|finished|ok))$/;

/**
 * Reads « fait 1 et 3 », “step 2 done”, « pas fait 2 ».
 *
 * @returns undefined when the message ticks nothing
 */
export function readTicks(message: string): Ticks | undefined {
  const bare = fold(message)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const groups = (tick.exec(bare) ?? tickAfter.exec(bare))?.groups;
  if (groups === undefined) return undefined;
  const steps = (groups['numbers'] ?? '').match(/\d+/g) ?? [];
  return { done: groups['undone'] === undefined, steps: steps.map(Number) };
}
