import type { Profile } from '../schema/profile';
import { fold } from '../search/fold';
import { plain } from './plain';
import { readProgramme } from './programme';
import { asksSomething, leftOver } from './statement';
import { readStatus } from './status';

/** What a message says of its writer. */
export interface Situation {
  stated: Profile;
  /** The message says this and asks nothing else. */
  only: boolean;
}

/** With so many words about something else, a message is about something else. */
const atMostBeside = 2;
const atMostBesideWhenClear = 11;

/** A trait on its own is a statement only in a short sentence. */
const wordsOfTrait = 8;

const wantsIn = /\b(?:m ?inscrire|s inscrire|inscription|enrol\w*|regist\w*|sign up)\b/;
/** Says that one does not know where one stands. */
const lost =
  /\b(?:quel(?:le)? (?:cas|situation|categorie) (?:je suis|suis je|est la mienne)|dans quel(?:le)? (?:cas|situation|case)|par ou (?:je )?commence\w*|where (?:do|should) i (?:start|begin)|which (?:case|situation|category) (?:am i|i m|is mine|fits|applies)|je suis perdue?$)/;
/** Whoever tells of this wants help with it. */
const trouble =
  /\b(?:perdue?s?|egaree?s?|volee?s?|cassee?s?|lost|stolen|broken|oubliee?s?|forgot\w*|rembours\w*|refund\w*|erreurs?|errors?|(?:won t|will not|doesn t|does not) let|(?:me|m y) laisse\w* pas|log (?:in|on)|logins?|usernames?|user names?|identifiants?|(?:me|se) connecter|mots? de passe|passwords?|me reconnai\w*)\b/;
const aboutOneself =
  /\b(?:je|j|jsui|jsuis|chui|suis|moi|mon|ma|i|m|am|ve|my|(?:il|elle) est|s?he (?:is|s)|admise?|accepted|admitted|acceptee?|prise?|retenue?|got|taken|took|me|selected|etudiante?|erasmus|exchange|signee?|signed|came)\b/;

const um = String.raw`(?:um|umontpellier|universite de montpellier|(?:university|uni) of montpellier|montpellier (?:university|uni|s \w+ faculty)|fac de montpellier|montpellier)`;
const never =
  /\b(?:jamais|never|pas|not|n ai|nouveau|nouvelle|new|premiere fois|first time|haven t|non|ni)\b/;
const online =
  /\b(?:en ligne|online|web|internet|website|site|depuis chez moi|from home|a distance|sur le net)\b/;
/** What being online takes; speaking of it says nothing unless it is lacking. */
const means = /\b(?:ordi(?:nateur)?s?|computer|connexion|connection)\b/;
const impossible =
  /\b(?:impossible|peux pas|peut pas|pouvoir|pas possible|can t|cannot|can not|unable|no way|ni|sans(?! (?:souci|probleme))|pas de? (?!soucis?\b|problemes?\b)|no internet|no computer|no connection|not able|marche pas|fonctionne pas|doesn t work|does not work)\b/;
/** The IUT belongs to the university. */
const fromHere =
  /\b(?:apres|after|finished|fini|termine|done|valide)\b.*\b(?:but|dut|iut)\b.*\b(?:nimes|chez vous|with you)\b/;
const inPerson =
  /\b(?:sur place|en presentiel|in person|au guichet|(?:to|at) (?:the|your) (?:desk|office|counter)|face to face|me deplacer|je viendrai|je viens au|venir|come in|physiquement|en vrai)\b/;

/** Short statements about oneself beside programme and status. */
const traits: readonly (readonly [keyof Profile, 'yes' | 'no', RegExp])[] = [
  [
    'scholarship-holder',
    'no',
    /\b(?:(?:suis |etre )?(?:pas|non|not) (?:boursi\w*|a (?:grant|scholarship) holder|on a (?:grant|scholarship))|(?:pas de|no|sans|without|don t have a|n ai pas de) (?:bourse|grant|scholarship|bursary))\b/,
  ],
  [
    'scholarship-holder',
    'yes',
    /\b(?:(?:suis|etant|je|(?:il|elle|fils|fille) est) boursi\w*|boursiere? (?:du crous|echelon)|(?:j ai|je touche|je recois) (?:une |la |ma )?bourse|echelon \w+|(?:i (?:have|get|receive|hold)|(?:s?he|son|daughter) (?:has|gets)) (?:a|the) (?:\w+ )?(?:grant|scholarship|bursary)|i m on a (?:\w+ )?(?:grant|scholarship)|(?:grant|scholarship) holder)\b/,
  ],
  [
    'minor',
    'yes',
    /\b(?:je suis mineure?|j ai (?:16|17|seize|dix sept) ans|moins de 18 ans|i m (?:16|17|sixteen|seventeen)|i am (?:16|17|a minor|under 18)|i m (?:a minor|under 18)|pas encore (?:18 ans|majeure?))\b/,
  ],
  [
    'disability',
    'yes',
    /\b(?:j ai (?:une |la )?(?:rqth|handicap|reconnaissance)|(?:suis|en situation de|avec un|d un) (?:handicap\w*|malvoyant\w*|sourde?|aveugle|dys\w+|autiste|malentendant\w*)|i (?:have|ve got) (?:a )?(?:disability|dyslexia|rqth|adhd|autism)|i m (?:disabled|deaf|blind|dyslexic|autistic|visually impaired))\b/,
  ],
  [
    'top-level-athlete',
    'yes',
    /\b(?:sporti(?:f|ve) de haut niveau|(?:suis|statut) shn|(?:top|high) level athlete|elite athlete)\b/,
  ],
  [
    'dual-nationality',
    'yes',
    /\b(?:double nationalite|binationale?|dual nationality|dual national|two nationalities|deux nationalites)\b/,
  ],
  [
    'foreign-student',
    'yes',
    /\b(?:etudiante? (?:etrange\w+|internationale?)|(?:foreign|international|overseas) student|je suis etrange\w+|i m a foreigner|nationalite (?:etrangere|marocaine|algerienne|tunisienne|senegalaise|chinoise|ivoirienne|camerounaise))\b/,
  ],
  [
    'interrupted-studies',
    'yes',
    /\b(?:(?:ai|avais) (?:interrompu|arrete|stoppe) (?:mes|les|la) (?:etudes|fac)|reprends? mes etudes|reprise d etudes|i (?:interrupted|stopped|paused) my studies|going back to (?:school|studying|university)|resum\w+ my studies)\b/,
  ],
];

/**
 * Reads what a message says of its writer's registration.
 *
 * @example
 * readSituation('licence pro, apprenticeship').stated; // { programme: 'lp', status: 'apprentice' }
 */
export function readSituation(message: string): Situation {
  const text = plain(message);
  const clauses = clausesOf(message);
  const stated: Profile = { ...readProgramme(text), ...readStatus(text) };
  const before = readBefore(clauses);
  if (before !== undefined) stated.um_student_before = before;
  if (stated.programme === 'lp' && fromHere.test(text)) stated.um_student_before ??= 'yes';
  Object.assign(stated, readMode(clauses, text));
  for (const [attribute, value, pattern] of traits) {
    if (stated[attribute] === undefined && pattern.test(text))
      Object.assign(stated, { [attribute]: value });
  }
  return { stated, only: isAll(message, text, stated) };
}

const firstPerson =
  /\b(?:je suis|j etais|j ai|jsui|jsuis|chui|etant|en tant qu|i am|i m|im|i was|i have|i ve|as an?|being an?)\b/;
/** A question speaks of these without saying how it is with its writer. */
const neverInPassing = ['mode', 'online_possible', 'um_student_before'] as const;

/**
 * What a question says of its writer by the way: only what stands in the first person.
 *
 * @example
 * saidInPassing('je suis apprenti, dois-je payer la CVEC ?'); // { status: 'apprentice' }
 * saidInPassing('les apprentis paient la CVEC ?'); // {}
 */
export function saidInPassing(message: string): Profile {
  const own = clausesOf(message).filter((clause) => firstPerson.test(clause));
  const { stated } = readSituation(own.join(', '));
  for (const attribute of neverInPassing) delete stated[attribute];
  return stated;
}

const takesBack =
  /^(?:(?:non|nan|no|nope|en fait|enfin|finalement|actually|sorry|pardon|wait|attends?|oups|oops|plutot|rather|mais)(?: |$))+/;
const fewWords = 4;

/**
 * What a few words say of somebody who was asked for their situation; `corrects`: they take something back.
 *
 * @example
 * saidInFew('en fait non, en apprentissage'); // { stated: { status: 'apprentice' }, corrects: true }
 */
export function saidInFew(message: string): { stated: Profile; corrects: boolean } {
  const text = plain(message);
  const rest = text.replace(takesBack, '');
  const isLong = rest.split(' ').length > fewWords;
  const { stated, only } = readSituation(`je suis ${rest}`);
  const isSaid = only && !isLong && !asksSomething(message);
  return { stated: isSaid ? stated : {}, corrects: rest !== text };
}

function isAll(message: string, text: string, stated: Profile): boolean {
  const core = [stated.programme, stated.status].filter((value) => value !== undefined).length;
  if (stated.programme === 'other') return true;
  if (wantsIn.test(text) && lost.test(text)) return true;
  if (asksSomething(message) || trouble.test(text)) return false;
  const beside = leftOver(text);
  if (core >= 2) return beside <= atMostBesideWhenClear;
  if (!aboutOneself.test(text)) return false;
  if (core === 1) return beside <= atMostBeside;
  const telling = Object.keys(stated).filter(
    (name) => name !== 'mode' && name !== 'online_possible',
  );
  const short = text.split(' ').length <= wordsOfTrait && telling.length > 0;
  return beside === 0 ? wantsIn.test(text) || short : short && beside === 1;
}

/** Commas, stops and “and” part what is said of one thing from what is said of another. */
const clausesOf = (message: string): string[] =>
  fold(message)
    .split(/[,;.:!?()]|\b(?:et|and|mais|but i|donc|so)\b/)
    .map(plain)
    .filter((clause) => clause !== '');

function readBefore(clauses: readonly string[]): 'yes' | 'no' | undefined {
  const student = new RegExp(String.raw`\b${um}\b`);
  const clause = clauses.find(
    (each) => student.test(each) && !/\b(?:iut|habite|live|vers|hosp\w*)\b/.test(each),
  );
  if (clause === undefined) return undefined;
  return never.test(clause) ? 'no' : 'yes';
}

function readMode(clauses: readonly string[], text: string): Profile {
  const about = clauses.find((clause) => online.test(clause));
  const lacking = about ?? clauses.find((clause) => means.test(clause));
  if (lacking !== undefined && impossible.test(lacking)) return { online_possible: 'no' };
  if (inPerson.test(text)) return { mode: 'in-person' };
  return about === undefined ? {} : { online_possible: 'yes', mode: 'online' };
}
