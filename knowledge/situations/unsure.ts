/** « je ne sais pas » in its forms, and asking what the choice means; folded, the message as a whole. */
const forms: readonly RegExp[] = [
  /^(?:\?+|aucune idee|pas d'idee|sais pas|chais pas|che pas|jsp|jsais pas|idk|dunno|no idea|no clue|not sure|unsure|pas sure?|je doute|bonne question|good question|je connais pas|help me choose|aide moi a choisir)$/,
  /^(?:je |j'|j )?(?:n'en |ne |n'|en )?(?:sais|sait|ai)(?: plus| vraiment)? (?:pas|plus|rien|aucune idee)(?: trop| du tout| encore| vraiment)?(?: moi)?$/,
  /^(?:je |j'|j )?(?:ne |n')?(?:suis|comprends|comprend|vois|saisis|connais) pas(?: trop| tres| bien| vraiment)?(?: sure?)?(?: la question| la difference| ce que c'est| le choix| ce que (?:ca|cela) veut dire)?$/,
  /^(?:i )?(?:do not|don't|dont|really don't|didn't) (?:really )?(?:know|understand|get it|remember)(?: yet| really)?(?: the question| what (?:that|this|it) (?:is|means))?$/,
  /^(?:i'm|i am|im) (?:really )?(?:not sure|unsure|confused|lost)$/,
  /^(?:c'? ?est quoi|quelle est) (?:la difference|le mieux)(?: entre .{1,40})?$/,
  /^(?:what is|what's|whats) the difference(?: between .{1,40})?$/,
  /^(?:what do you mean|what does (?:that|this|it) mean|ca veut dire quoi|c'est a dire|qu'est ce que (?:ca|cela) veut dire|comment (?:je|on) (?:le )?(?:sais|sait|savoir)|how do i know|how can i know|comment savoir)$/,
];

/** A clause that only says what is not known: « je ne sais pas si… », “I don't know whether…”. */
const clause =
  /^(?:je (?:ne )?(?:sais|me souviens) (?:pas|plus)|jsp|j'sais pas|i (?:do not|don't|dont) (?:know|remember)|i'm not sure|i am not sure|not sure|pas sure?) (?:si|s'il|quel|quelle|if|whether|which|what)\b/;

const filler =
  /\b(?:euh+|bah|ben|alors|desole|sorry|well|mais|but|honnetement|honestly|merci|svp|stp|please)\b|[,.!…;]/g;

/** @param message - folded */
export function isUnsure(message: string): boolean {
  const bare = message.replace(filler, ' ').replace(/\s+/g, ' ').replace(/ \?+$/, '').trim();
  return forms.some((form) => form.test(bare)) || clause.test(bare);
}

const indifference =
  /^(?:(?:je |j'?)?m'en (?:fiche|fous|moque)|(?:cela |ca )?m'est egal|(?:cela |ca )?m'importe peu|peu (?:m')?importe|n'importe(?: (?:lequel|laquelle|comment))?|(?:c'est )?(?:pareil|egal|au choix)|comme (?:vous voulez|tu veux)|les deux(?: me vont| vont| c'est bon)?|l'un ou l'autre|aucune preference|(?:je n'ai )?pas de preference|as you (?:like|wish)|whatever(?: works)?|either(?: (?:one|way|is fine|works))?|both(?: are fine| work)?|any(?: of them)?|no preference|(?:i )?(?:don't|dont|do not) (?:really )?(?:mind|care)|(?:it )?(?:doesn't|doesnt|does not) matter|all the same|up to you)(?: pour moi| to me| for me)?$/;

/** « peu importe » in its forms. */
export function isIndifferent(message: string): boolean {
  const bare = message.replace(filler, ' ').replace(/\s+/g, ' ').trim();
  return indifference.test(bare);
}
