import { fold } from '../search/fold';
import { plain } from './plain';

/** Attempts to give the bot other orders, or to make it say things; plain. */
const orders: readonly RegExp[] = [
  /\b(?:ignore[rz]?|ignores|oublie[rz]?|oublies|forget|disregard|bypass|override|contourne[rz]?|desactive[rz]?|disable|drop|abandonne[rz]?|neglige[rz]?|skip|fais abstraction|ne (?:tiens|tenez) (?:plus|pas) compte|efface[rz]?|erase|delete|annule[rz]?|set aside) (?:de |d |with )?(?:(?:toutes?|tous|tes|ces|les|vos|all|any|the|your|my|these|of|previous|prior|above|earlier|ta|ton|votre|dernieres?|every|safety) )*(?:instructions?|regles?|rules?|consignes?|prompts?|directives?|guidelines?|programm\w+|limites?|limits?|restrictions?|filters?|filtres?|orders?|constraints?|contraintes?|what (?:you were told|came before)|everything (?:above|before)|tout ce qui precede)\b/,
  /\b(?:system ?prompt|prompt (?:systeme|cache|initial|secret)|hidden (?:prompt|instructions?|rules)|initial (?:prompt|instructions)|instructions (?:cachees|secretes|internes|initiales|systeme)|(?:ton|votre|your|the) prompt|tes (?:instructions|consignes|regles) (?:internes|exactes|completes)|your (?:exact |full |secret |internal )*(?:instructions|rules|guidelines|configuration|source code)|ton code source|source code|api keys?|cles? api|jailbreak\w*|developer mode|mode (?:developpeur|admin|debug|dieu|sudo)|admin mode|debug mode|god mode|dan mode|do anything now|without (?:any )?(?:rules|restrictions|limits|filters)|sans (?:aucune )?(?:limites?|regles?|restrictions?|filtres?|censure))\b/,
  /\b(?:from now on|starting now|a partir de maintenant|desormais|dorenavant|henceforth)\b.*\b(?:you|tu|vous|reponds|repondez|answer|reply|respond|dis|say|act|parle|ecris|speak)\b/,
  /\b(?:you are now|you re now|tu es (?:maintenant|desormais|a present)|vous etes (?:maintenant|desormais)|act(?: as|ing as| like)|pretend(?: to be| that| you| you re)?|role ?play|imagine (?:you are|you re|que tu es|que vous etes)|fais comme si|fais semblant|joue le role|comporte toi comme|behave as|simulate|tu vas (?:jouer|incarner)|tu es le (?:directeur|president|chef|proviseur|doyen)|you are the (?:director|dean|principal|head))\b/,
  /\b(?:repeat after me|repete(?:z)? (?:apres moi|mot pour mot|le texte|exactement)|repeat (?:the words|everything|the text|this|word for word)|(?<!\b(?:qui|who|which) )(?:ecris|ecrivez|dis|dites|affirme|confirme|certifie|write|say|state|confirm|declare|print|output|type|answer|tell everyone) (?:moi |juste |seulement |only |just |me )?(?:que |that |exactly |simply |yes |oui )(?:\w+ ){0,6}(?:validee?s?|paye|payee|gratuite?s?|inscrite?|exoneree?|approved|validated|paid|enrolled|free|registered|exempt|accepted|oui|yes|hacked|pirate|idiot|nul|stupid))\b/,
  /\b(?:reponds|repondez|answer|reply|respond|say|dis)(?: \w+){0,2} (?:oui|yes|ok|no|non) (?:a|to) (?:tout|everything|whatever|all|chaque|every)\b/,
  /\b(?:mots? de passe|passwords?|codes? d acces|donnees personnelles|personal (?:data|details|information)|bank details|dossiers?|files?)\b.*\b(?:(?:des|d) (?:autres? |un autre )?(?:etudiant\w*|eleves|utilisateurs|profs|professeurs|enseignants|gens)|of (?:the |all |other |every |another )*(?:students?|users?|teachers?|professors?|people)|(?:other|another) (?:students?|users?|people)|(?:du|of the) (?:directeur|director|head|dean))\b/,
  // The first of each suffices: a group in a lookahead is not tried again, so long messages are cheap.
  /^(?=(.*?\b(?:every|all|each|list|tou(?:s|tes)|chaque|liste\w*|home|personnelle?s?|prive\w*|private)\b))\1(?=(.*?\b(?:adresses?|address(?:es)?|e ?mails?|phone numbers?|numeros?|names|noms)\b))\2.*\b(?:stor\w*|stock\w*|know|connais\w*|memoire|memory|students?|etudiant\w*|users?|head|director|directeur|directrice|prof\w*|teachers?|professors?|staff)\b/,
  /\b(?:admin(?:istrator)?|root|database|base de donnees) (?:password|access|mot de passe|acces|dump|login)\b|\bmot de passe (?:admin\w*|root|du (?:directeur|serveur))\b|\bdump (?:the |your )?(?:database|memory|data)\b/,
  /\b(?:i am|i m|je suis) (?:your|ton|votre|an?|the|un|l|le|le vrai) (?:developer|creator|admin\w*|createur|developpeur|owner|programmer|maitre|master|boss|concepteur|programmeur|sysadmin)\b/,
  /\b(?:give|get|make|mets?|donne(?:z|s)?|attribue|put|change|modifie|augmente|raise|set)(?: moi| me| my| mes| ma| mon)? (?:\w+ ){0,3}(?:20 (?:sur )?20|20 out of 20|full marks|un 20|mes notes|my grades|meilleure note|bonne note)\b/,
  /\b(?:hack|pirate[rz]?|hacker|crack|ddos|phish\w*)(?: \w+){0,4} (?:site|ent|account|compte|system|server|serveur|wifi|moodle|network|database|l iut|grades|notes)\b/,
];

const code =
  /<\/?\s*(?:script|img|iframe|svg|system|instructions?|user|assistant)\b|\bdrop\s+table\b|\bselect\s+\*\s+from\b|'\s*or\s*'?1'?\s*=|\{\{.*\}\}|\$\{.*\}|<\|.*\|>|\[\/?(?:system|inst|admin)\]|^\s*(?:system|assistant|admin|developer|systeme|sudo)\s*[:>]|\bsudo\s|rm\s+-rf|\bexec\(|\beval\(|\bbase64\b|\bcurl\s+http/;

/** Whether a message gives orders to the machine instead of asking the desk. */
export const givesOrders = (message: string): boolean =>
  code.test(fold(message)) || orders.some((order) => order.test(plain(message)));
