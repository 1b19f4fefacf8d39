import type { Found } from '../search';
import type { Match } from '../understanding';
import { plain } from './plain';

/** What the search finds for a message on its own, and together with the one before it. */
export interface InContext {
  own: Found;
  joint: Found;
  /** Entries answered before: a student who goes on asking wants something else. */
  answered: readonly string[];
  /** Whether an entry is about what was spoken of. */
  isNear: (id: string) => boolean;
  /** How much the message leans on the one before it. */
  leaning: number;
}

/** From this confidence on a message stands on its own. */
const standsAlone = 0.92;
const nearness = 2;
const sameAgain = 0.15;
/** Two readings side by side leave each less sure than it is; measured on the follow-ups of the table. */
const sharpness = 2;

const cue =
  /^(?:et|and|mais|but|or|ou|ok|okay|oui|yes|no|non|d accord|super|cool|alors|donc|so|then|du coup|pardon|sorry|en fait|actually|in fact|sinon|what about|how about|well|ah|found|euh|merci|thanks|great|perfect|parfait|puis|also|aussi|pareil|same)\b/;
const anaphora =
  /\b(?:ca|cela|celui|celle|ceux|celles|en|y|leur|la bas|le meme|la meme|dessus|dedans|it|that|this|there|them|they|one|ones|mine|same|those|these|its)\b/;
const correction =
  /^(?:(?:non|no|nan|nope|pardon|sorry|oups|oops|en fait|actually|wait|attends|mais|but|desole)\s+)*(?:(?:je (?:voulais dire|voulais parler de|parlais? (?:de|d)|pensais? a|veux dire)|i (?:meant|mean|was (?:talking|asking) about)|plutot|rather|i said|je disais)\s*(?:de |d |of |about )?)?/;

/** Words with which a short message is taken to go on with the last. */
const shortMessage = 7;

/** How much a message leans on what went before, 0.6 … 1.3. */
export function leaningOf(message: string): number {
  const text = plain(message);
  const short = text.split(' ').length <= shortMessage;
  return cue.test(text) || anaphora.test(text) || short ? 1.3 : 0.6;
}

const takesBack =
  /\b(?:voulais dire|voulais parler|parlais?|pensais?|veux dire|meant|i mean|was talking|was asking)\b/;

/** « Non, pas le mot de passe, la carte »: what it is not, and what it is. */
const notThis =
  /^(?:(?:non|no|nan|nope|pardon|sorry)[ ,.]*)?(?:pas|not)\s[^,;.?!]{1,40}(?:[,;.]\s*(?:mais|but|plut[oô]t|rather)?|\s(?:mais|but))\s+(?<rest>.{3,})$/isu;

/** “but what do I do now”: the conjunction, not the degree. */
const conjunction =
  /^\s*but,?\s+(?=(?:i|i['’]?(?:m|ve|d)|you|we|they|he|she|it|my|your|there|that|this|then|if|what|how|why|when|where|who|which|can|could|do|does|did|is|are|will|should|must)\b)/i;

/** A message without the words that only join it to the last or take that back: « non, je parlais de la carte ». */
export function withoutCorrection(said: string): string {
  const message = /^\s*BUT\b/.test(said) ? said : said.replace(conjunction, '');
  const meant = notThis.exec(message.trim())?.groups?.rest;
  if (meant !== undefined) return meant;
  const text = plain(message);
  const rest = text.replace(correction, '');
  const taken = text.slice(0, text.length - rest.length);
  return rest !== '' && takesBack.test(taken) ? rest : message;
}

/** Reads a message in the light of the one before it. */
export function inContext({ own, joint, answered, isNear, leaning }: InContext): Found {
  if ((own.ranked[0]?.confidence ?? 0) >= standsAlone) return own;
  const sums = new Map<string, number>();
  const add = ({ id, confidence }: Match, factor: number): void => {
    sums.set(id, (sums.get(id) ?? 0) + factor * confidence);
  };
  for (const match of own.ranked) add(match, isNear(match.id) ? nearness : 1);
  for (const match of joint.ranked)
    add(match, leaning * (answered.includes(match.id) ? sameAgain : 1));
  const none = (own.none + leaning * joint.none) ** sharpness;
  const shares = [...sums].map(([id, sum]) => [id, sum ** sharpness] as const);
  const total = shares.reduce((all, [, share]) => all + share, none) || 1;
  const ranked = shares
    .map(([id, share]) => ({ id, confidence: share / total }))
    .sort((a, b) => b.confidence - a.confidence);
  return { ranked, none: none / total, corrected: own.corrected };
}
