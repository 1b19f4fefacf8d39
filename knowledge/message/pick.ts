import { plain, withoutCourtesy } from './plain';

const ordinals: readonly (readonly [number, RegExp])[] = [
  [1, /^(?:premiere?|1ere?|1er|first|1st|one|un|une)$/],
  [2, /^(?:deuxieme|seconde?|2e|2eme|2nde?|second|2nd|two|deux)$/],
  [3, /^(?:troisieme|3e|3eme|third|3rd|three|trois)$/],
  [4, /^(?:quatrieme|4e|4eme|fourth|4th|four|quatre)$/],
  [5, /^(?:cinquieme|5e|5eme|fifth|5th|five|cinq)$/],
];
const last = /^(?:derniere?|last)$/;
const yes =
  /^(?:oui|ouais|yes|yep|yeah|yup|si|c est (?:ca|cela)|exactement|exactly|tout a fait|that s (?:it|right|the one)|that one|celle la|celui la|correct|ok|d accord)$/;
const none =
  /^(?:aucune?(?: (?:de (?:ces|celles ci|ceux la|celles la|vos) ?(?:questions?|choix|propositions?|reponses?)?|d (?:entre elles|elles)))?|none(?: of (?:these|those|them|the above))?|rien de tout (?:ca|cela)|ni l une? ni l autre|neither(?: of (?:them|these|those))?|pas (?:ca|cela|ceux la|celles la)|not (?:these|those|that|any of (?:these|those|them))|no none(?: of (?:these|those|them))?|non aucune?|autre chose|something else|non|no|nope|nan)$/;
const around =
  /\b(?:la|le|les|l|the|option|choix|choice|numero|number|no|n|num|question|reponse|answer|one|ca|je|veux|prends|choisis|i|d|want|take|choose|go|for|pick|plutot|rather|c est|it s|celle|celui|svp|stp)\b/g;

/**
 * Which of the numbered entries a message takes: its place from 0, `none` of them, or undefined when it
 * says something else.
 *
 * @param offered - how many there were to choose from
 * @example
 * readPick('la deuxième', 3); // 1
 */
export function readPick(message: string, offered: number): number | 'none' | undefined {
  if (offered === 0) return undefined;
  const text = withoutCourtesy(plain(message));
  if (none.test(text)) return 'none';
  if (offered === 1 && yes.test(text)) return 0;
  const bare = text.replace(around, ' ').replace(/ +/g, ' ').trim() || text;
  if (last.test(bare)) return offered - 1;
  const number = /^\d{1,2}$/.test(bare)
    ? Number(bare)
    : ordinals.find(([, pattern]) => pattern.test(bare) || pattern.test(text))?.[0];
  return number !== undefined && number >= 1 && number <= offered ? number - 1 : undefined;
}
