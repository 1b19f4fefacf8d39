const yesWords =
  'oui+|ouais+|ouai|ouaip|ouep|ouip|oue|wep|yep|yess*|yeah+|yup|affirmatif|exactement|absolument|carrement|evidemment|tout a fait|bien sur|mais oui|bien oui|of course|definitely|indeed|👍|✅';
const noWords =
  'non+|nan+|nope|no+|nop|nah|negatif|negative|jamais|never|pas du tout|absolument pas|pas encore|pas vraiment|not at all|not yet|not really|absolutely not|mais non|👎|❌';

/** They are an answer only when nothing else is said. */
const yesAlone =
  "y|o|oe|wi|si|ya|yah|yea|exact|correct|right|that's right|that's it|c'est ca|c'est bien ca|i do|i am|i was|i have|i can|je confirme|certainement|sure";
const noAlone =
  "n|na|nn|neg|i don't|i do not|i'm not|i am not|i wasn't|i was not|i haven't|i have not|i can't|i can not|i cannot|certainement pas|surement pas|of course not";

const beginsWith = (words: string): RegExp => new RegExp(`^(?:${words})(?![\\p{L}\\p{N}])`, 'u');
const isOnly = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'u');

/** What may stand before the answer without changing it. */
const opening = /^(?:euh+|heu+|hum+|hmm+|bah|ben|bin|eh ben|alors|well|oh|ah|so|um+|er+)[\s,.!…]+/;
const courtesy =
  /(?: (?:merci|svp|stp|please|thanks|thank you|monsieur|madame|bien sur|of course|tout a fait|du tout|jamais|never|pas du tout|je crois|i think))+$/;

/**
 * Reads yes and no in the forms people give them, at the beginning of a message.
 *
 * @param message - folded, apostrophes straight
 * @returns undefined for neither, and for both at once (« oui et non »)
 *
 * @example
 * readYesNo("ouais, l'annee derniere"); // 'yes'
 * readYesNo('nan jamais'); // 'no'
 */
export function readYesNo(message: string): 'yes' | 'no' | undefined {
  const plain = readPlainYesNo(message);
  if (plain !== undefined) return plain;
  const rest = withoutOpening(message);
  if (beginsWith(noWords).test(rest)) return has(rest, /oui|yes/) ? undefined : 'no';
  if (!beginsWith(yesWords).test(rest)) return undefined;
  return has(rest, /non|nan|no|jamais|never|pas|not/) ? undefined : 'yes';
}

/** The same for a message that says nothing else, a courtesy aside. */
export function readPlainYesNo(message: string): 'yes' | 'no' | undefined {
  const bare = withoutOpening(message)
    .replace(/[\s,.!…;:)(]+/gu, ' ')
    .trim();
  for (const core of [bare, bare.replace(courtesy, '')]) {
    if (isOnly(`${yesWords}|${yesAlone}`).test(core)) return 'yes';
    if (isOnly(`${noWords}|${noAlone}`).test(core)) return 'no';
  }
  return undefined;
}

function withoutOpening(message: string): string {
  let rest = message.trim();
  while (opening.test(rest)) rest = rest.replace(opening, '');
  return rest;
}

const has = (text: string, words: RegExp): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.source})(?![\\p{L}\\p{N}])`, 'u').test(text);
