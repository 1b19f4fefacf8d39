import { plain } from './plain';

/** Sentences of people who may be in danger, of themselves or of others; plain. */
const danger: readonly RegExp[] = [
  // to die, to end it
  /\bsuicid/,
  /\b(?:me|m) (?:tuer|foutre en l air|flinguer|pendre|supprimer|jeter (?:sous|du|par|d un)|ouvrir les veines|tailler les veines|faire (?:du )?mal|mutiler|scarifi\w*|couper les veines)\b/,
  /\b(?:en finir avec (?:la vie|tout|ma vie)|envie d en finir|(?:veux|vais|voudrais|pense a|songe a|preferer\w* (?:en )?) ?en finir|mettre fin a (?:mes jours|ma vie|tout ca))\b/,
  /\b(?:envie|j?veux|voudrais|aimerais|souhaite|prefere\w*|pense a|peur) (?:de |d )?(?:mourir|crever|disparaitre|ne plus exister|ne plus etre la|plus etre la|ne plus vivre|etre morte?)\b/,
  /\b(?:j?veux|veut) plus vivre\b|\b(?:marre|assez|ras le bol|fatiguee?|lasse?) de (?:vivre|la vie|ma vie)\b/,
  /\b(?:plus|pas) (?:aucune )?envie de (?:vivre|continuer a vivre|me reveiller|etre la)\b/,
  /\b(?:a quoi bon vivre|(?:ma |la )?vie (?:n a|a|n a plus|a plus) (?:plus )?(?:aucun )?sens|ne (?:vaut|merite) pas (?:la peine )?d etre vecue?|je (?:ne )?(?:sers|vaux) (?:plus )?a? ?rien (?:a personne|sur terre|ici bas)|mieux sans moi|idees? (?:noires?|suicidaires?)|pulsions? suicidaires?|automutil\w*|scarifi\w*|tentative de suicide|ts l an)\b/,
  /\b(?:avale|pris|prendre|avaler) (?:\w+ ){0,4}(?:cachets|medicaments|comprimes|pilules|somniferes)\b/,
  /\b(?:kill(?:ing)? my ?self|(?:wants?|going|trying|threatens?) to kill me|end(?:ing)? (?:it all|my (?:own )?life|everything)|take my (?:own )?life|hang my ?self|hurt(?:ing)? my ?self|harm(?:ing)? my ?self|cut(?:ting)? my ?self|self harm\w*|slit my wrists|(?:to|gonna|wanna|will|ll) kms|no longer (?:want|wish) to (?:live|be here|exist)|jump off|overdos\w+)\b/,
  /\b(?:want|wanna|wish|rather|ready|going|like|love|prefer) (?:to )?(?:die|be dead|disappear(?: forever)?|not (?:be|exist|wake up|live)(?: (?:here|alive|anymore|any more))?|never wake up|stop (?:living|existing))\b/,
  /\bwish i (?:was|were) (?:dead|never born)\b/,
  /\b(?:don t|do not|dont|didn t) (?:want to|wanna) (?:live|be (?:here|alive|around)|wake up|exist|go on|carry on)(?: any ?more| living)?\b/,
  /\b(?:no (?:reason|point|will) (?:to|in) (?:live|living|go(?:ing)? on|be alive)|life (?:is|isn t|is not|has) (?:no|not|worth|pointless|meaningless)(?: \w+){0,2}|better off (?:without me|dead|if i)|nothing (?:left )?to live for|suicidal)\b/,
  /\b(?:took|swallowed|taken|take) (?:\w+ ){0,4}(?:pills|paracetamol)\b|\bswallowed (?:\w+ ){0,4}tablets\b|\b(?:took|taken|take) (?:\w+ ){0,2}(?:all|many|lot|whole|handful|bunch|box|boxes) (?:\w+ ){0,3}tablets\b/,
  // harmed by others
  /\b(?:me|m) (?:suis fait|fais|faisais) (?:harceler|frapper|tabasser|agresser|violer|menacer|racketter)\b/,
  /\b(?:(?:il|elle|on|ils|mon (?:copain|mari|pere|ex|beau pere|coloc)|ma (?:mere|copine)) (?:me|m) (?:frappe\w*|bat|battent|menace\w*|viole\w*|agresse\w*|harcele\w*|a (?:frappe|viole|agresse|menace|touche|force|etrangle)e?|ont (?:frappe|viole|agresse|menace|tabasse)e?)|(?:ete|fait|suis|etais) (?:violee?|agressee?(?: sexuellement)?|violer|agresser|harcelee?|tabassee?|frappee?|battue?|menacee? de mort)|(?:un |une |mon |victime (?:de|d|d un|d une) )?(?:viol|agression sexuelle|attouchements|violences? conjugales?|inceste)|(?:je suis|suis) (?:harcelee?|en danger)|(?:me|m) harcel\w*|menaces? de mort)\b/,
  /\b(?:raped?|raping|sexual(?:ly)? (?:assault\w*|abus\w*|harass\w*)|molest\w*|(?:being|been|am|was|m) (?:abused|beaten(?: up)?|assaulted|stalked|bullied|threatened|hit|harassed|attacked)|(?:he|she|they|my (?:boyfriend|husband|father|dad|partner|ex|roommate|mother|stepfather)) (?:hits?|beats?|beat|hurts?|threatens?|threatened|abuses?|abused|stalks?|assaulted|hit|attacked|forced|chokes?|choked|is hitting|keeps hitting|wants to kill) (?:me|on me)|(?:i m|i am) (?:in danger|not safe|scared for my life)|domestic (?:violence|abuse)|death threats?)\b/,
  // somebody else
  /\b(?:mon|ma|un|une|my|a) (?:pote|amie?|coloc\w*|copain|copine|frere|soeur|fils|fille|friend|flatmate|roommate|brother|sister|son|daughter|classmate|camarade) (?:\w+ ){0,4}(?:veut (?:mourir|se tuer|en finir)|se (?:scarifie|mutile|taillade)|suicid\w*|wants to (?:die|kill)|self harm\w*|talks about (?:dying|killing))\b/,
];

/** At the end of one's strength, alone: paperwork brings people there too. */
const exhaustion: readonly RegExp[] = [
  /\b(?:je |j )?(?:n )?en peux (?:vraiment )?plus(?=$| je| et| de (?:vivre|cette vie|la vie|tout)| tout| personne| aide| la vie)/,
  /\b(?:personne a qui (?:parler|me confier)(?! (?:a|au|aux|dans|en|pour|sur) )|(?:je suis |me sens |trop |tellement |completement )(?:seule?|isolee?)(?: au monde| et| a nimes| ici| depuis|$)|je (?:me sens|suis) (?:vide|au bout du rouleau|a bout|desesperee?|au fond du trou|perdue? dans ma vie)|plus (?:le |la )?(?:gout a|force de|la force|de force|d espoir)|(?:je )?craque completement|je (?:vais|me sens|me sens) (?:tres |vraiment |trop |tellement )(?:mal|deprimee?)(?! (?:a|au|dans|en) )|je (?:pleure|pleurs) (?:tous les|toutes les|tout le|chaque|sans arret|toute la|la nuit|le soir|depuis)|aidez moi je (?:vais mal|vous en supplie|craque)|plus envie de rien|envie de rien|je tiens plus|je m effondre)\b/,
  /\b(?:(?:can t|cannot|cant) (?:go on|take (?:it|this)|cope|carry on|keep going)(?: like this| with (?:life|everything))?(?: any ?more| any longer)?$|(?:can t|cannot|cant) (?:go on|cope|do this)(?: any ?more| any longer)|no ?(?:one|body) (?:to talk to|i can talk to|cares|would (?:care|notice|miss))|(?:feel|feeling|am|m) (?:so |completely |utterly |totally |very |really )*(?:hopeless|worthless|desperate(?! (?:for|to))|empty inside|suicidal|alone in the world|at (?:the end of my rope|breaking point|rock bottom))|(?:so|completely|utterly|totally) alone|cry(?:ing)? (?:every (?:night|day|evening)|all (?:the time|day|night)|myself to sleep)|don t see (?:a|any) (?:way out|future|point)|given up on (?:life|everything)|falling apart|breaking down|mental breakdown)\b/,
];

/** What only sounds alike. */
const joke =
  /\b(?:mort de rire|mdr|suicide squad|exam de crime|contre le harcelement d un|harcele\w* (?:au telephone|par mail|de mails?|d appels?)|menace\w* (?:du|d un|de) conseil)\b/;
/** Being fed up with a site. */
const paperwork =
  /\b(?:(?:ce|le|votre|du|de ce|de votre) (?:site|portail|serveur|dossier)|link|lien|session|ine|formule|assurance|conseil (?:de discipline|disciplinaire)|password|mot de passe|this (?:site|page|website|form)|paperwork|paperasse)\b/;

/** Whether somebody may be in danger; exhaustion that is certainly about paperwork is not. */
export function showsDistress(message: string): boolean {
  const text = plain(message);
  if (joke.test(text)) return false;
  if (danger.some((sign) => sign.test(text))) return true;
  return !paperwork.test(text) && exhaustion.some((sign) => sign.test(text));
}
