import { fold } from '../search/fold';
import { plain } from './plain';

const question =
  /\b(?:c est (?:quoi|qui)|comment|pourquoi|combien|quand|quels?|quelles?|est ce (?:que|qu)|qu est ce|faut il|puis je|dois je|peut on|a qui|jusqu a|how|when|where(?! i (?:was|am|did|studied))|what|which|who|whom|why|can (?:i|you|we|my|he|she)|could (?:i|you|we)|do i|does|should i|must i|may i|is (?:it|there)|are (?:there|you)|will i)\b/;
/** What people ask for in keywords. */
const keyword =
  /\b(?:dates?|delais?|deadline\w*|opening|closing|ouverture|fermeture|demarches?|procedure\w*|steps|etapes|telephone|phone|contact|adresse|address|e ?mail|site d\w*|certificat\w*|certificate\w*|attestation\w*|latestation|website|documents?|pieces?|papers?|justificatifs?|montant|amount|price|prix|number online|koi|ki|kan|cmt|kel|wen|wat|whr)$|^(?:ou|qui)\b|\b(?:ou|qui|quoi|ki)$|\bqui (?:signe|paie|paye|doit|peut|decide|remplit|me|va)\b|\b(?:commitment|engagement|dates|latestation|telecharger|download|wants? (?:a|my|an)|reclame\w*|asks? for|demande (?:un|une|mon|ma)|requires?|exige|doit on|koi|cmt|site du)\b/;
const request =
  /\b(?:(?:je|on) (?:cherche|demande|aimerais savoir|voudrais savoir|veux savoir|sais pas|comprends pas|trouve pas)|il me faut|j ai besoin|besoin d|expliqu\w*|dites moi|dis moi|indiqu\w*|renseign\w*|merci de|i need(?! to (?:enrol|regist|sign))|i d like to know|want to know|wonder\w*|tell me|explain|please advise|let me know|looking for)\b/;

/** Whether a message asks something, beside saying something. */
export function asksSomething(message: string): boolean {
  const text = plain(message);
  return (
    [question, request, keyword].some((pattern) => pattern.test(text)) || message.includes('?')
  );
}

/** Words that statements of one's situation are made of, folded; a star stands for any ending. */
const usual = new RegExp(
  `^(?:${[
    String.raw`inscri\w*|reinscri\w*|s?inscrire|regist\w*|reregist\w*|enrol\w*|reenrol\w*|sign|up|commence\w*|start\w*|begin\w*|enter\w*|entre\w*|rentre\w*|integr\w*|join\w*`,
    String.raw`but\d?|bachelor\w*|dut|bts|bac\w*|licen[cs]es?|pro|profess\w*|lp|l[123]|iut\w*|gea|gmp|geii|gccd|sgm|tc|mmi|genie|civil|electr\w*|mecan\w*|info|com|department|departement|degree|diplom\w*|course\w*|cursus|vocational|science\w*|biolog\w*|formation\w*|training|etud\w*|studen\w*|stud\w*|ecole|school|promo\w*|semest\w*|term|autumn|rentree`,
    String.raw`annee?s?|an|ans|year\w*|yr|premiere?|deuxieme|troisieme|seconde?|first|second|third|final|one|two|three|\d+\w{0,4}|superieure`,
    String.raw`ecandidat|parcoursup|terminale|voeu\w*|accept\w*|admi\w*|pris\w*|recu\w*|valid\w*|propos\w*|place\w*|got|gave|took|take\w*|offer\w*|dossier|oui|yes|dit|said|through|thru|via|par|round|choisi\w*|select\w*|retenu\w*|definitive\w*|avis|favorable|straight|direct\w*`,
    String.raw`apprenti\w*|alternan\w*|apprentice\w*|contra\w*|sign\w*|entrepris\w*|compan\w*|firm\w*|boite|patron\w*|employ\w*|job\w*|boss|cfa|emploi|pole|chom\w*|salari\w*|unemployed|work\w*|financ\w*|agree\w*|accord|continu\w*|continuing|education|attend\w*|wait\w*|attente`,
    String.raw`initial\w*|classi\w*|normal\w*|ordina\w*|regular|plain|full|time|temps|plein|statu\w*|standard`,
    String.raw`nimes|montpellier|um|universit\w*|uni|fac|faculty|jamais|never|ever|deja|already|ancien\w*|former|dernier\w*|last|passe\w*|passed|ago|avant|before|previous\w*|nouve\w*|new|fois|etais|ete|numero|number|card|carte|juin|june|until|still|toujours|again|been|was|were|elsewhere|ailleurs|somewhere|else|autre\w*|another|other|transfer\w*|mutation|vers|quitt\w*|leav\w*|mov\w*|mont\w*|going|go|redoubl\w*|repeat\w*|next|same|meme|prochain\w*`,
    String.raw`web|internet|online|ligne|site|website|ordi\w*|computer|connexion|distance|impossible|possible|unable|marche\w*|works?|fine|ok|pass|guichet|desk|office|person|presentiel|face|rendez|venir|viens|viendrai|viens|come|coming|chez|depuis|maison|home|habit\w*|live|loin|far|prefer\w*|rather|much|souci|probleme|problem|tout|all|rien`,
    String.raw`fils|fille|son|daughter|enfant|boursi\w*|bourse|grant|scholarship|crous|echelon|mineure?|handicap\w*|rqth|sporti\w*|athlete|haut|niveau|echange|exchange|erasmus|international\w*|etrange\w*|foreign\w*|double|nationalit\w*|reprend\w*|repris\w*|interromp\w*|interrompu|age|old`,
    String.raw`veux|voudrais|aimerais|souhaite\w*|dois|faire|fais|like|want|need|happy|hi|hello|bonjour|salut|slt|merci|svp|jsui|jsuis|jsp|cas|case|situation\w*|commen\w*|hier|yesterday|vendredi|just|viens|moi|vous|votre|your|spent|spend|have|took|did|done|now|maintenant|aussi|donc|mais|yay`,
  ].join('|')})$`,
);

const small =
  /^(?:a|an|and|are|as|at|au|aux|avec|be|by|c|ce|cette|d|dans|de|des|du|elle|en|est|et|for|from|he|her|his|i|il|in|is|it|j|je|l|la|le|les|m|ma|me|mes|mon|my|n|ne|no|non|not|nous|of|on|or|ou|our|out|pas|plus|pour|qu|que|s|sans|se|she|so|son|suis|sur|t|that|the|their|this|to|un|une|us|ve|we|with|without|y|am|will|ll|d|doing|do|if|can|there|way|where|into|has|had|ni|ai|sera|serai|par|ici|here|it)$/;

/** How many words of a plain text are not about its writer's situation. */
export const leftOver = (text: string): number =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '' && !small.test(word) && !usual.test(word)).length;
