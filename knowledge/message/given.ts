import type { Tool } from '../schema/topic';
import { checkIne, type IneCheck } from './ine';
import { numbersIn } from './numbers';
import { plain } from './plain';

/** What is worked out from a number in a message. An INE itself is not in it, so that nothing keeps it. */
export type Reckoned =
  { tool: 'parcoursup-login'; fileNumber: string } | ({ tool: 'ine-check' } & IneCheck);

const ine = /\b(?:ine|identifiant national)\b/;
const checks =
  /\b(?:bon|bonne|corr?ecte?|valide\w*|valable|juste|conforme|format\w*|verif\w*|check\w*|right|correct\w*|valid\w*|ok|okay|good|faux|fausse|wrong|bizarre|normal|ressemble|looks?|exacte?|plausible|complete?)\b/;

const parcoursup = /\bparcoursup\b/;
const otherPlatform = /\becandidat\b/;
const file = /\b(?:dossier|file|numero|number|num)\b/;
const login =
  /\b(?:identifiants?|id|logins?|log in|log me in|sign in|connect\w*|connexion|user ?names?|utilisateur)\b/;

/** Words that only present a number. */
const presenting =
  /\b(?:mon|ma|mes|my|le|la|les|l|the|un|une|an?|numero|number|num|no|n|nr|dossier|file|etudiant|student|national|identifiant|identifier|ine|parcoursup|de|du|d|sur|for|of|est|is|it|s|c|ce|cet|cette|this|that|here|voici|voila|j|ai|i|have|et|and|alors|so|donc|oui|yes|ok|merci|thanks|bonjour|hello|svp|please|ca|pour|suivant)\b/g;

/**
 * Reads a number that a student gives so that something is worked out from it: a Parcoursup file number
 * for the login, an INE for its format. A number beside another question is left to the search.
 *
 * @param expected - what the answer before was about, so that a number alone will do
 */
export function readGiven(message: string, expected?: Tool): Reckoned | undefined {
  const [written, ...others] = numbersIn(message);
  if (written === undefined || others.length > 0) return undefined;
  const number = written.characters;
  const rest = plain(message.replace(written.raw, ' '));
  const isAlone = rest.replace(presenting, ' ').trim() === '';

  const isIne = ine.test(rest) || expected === 'ine-check' || looksLikeIne.test(number);
  if (isIne && (isAlone || checks.test(rest)) && mayBeIne(number)) {
    return { tool: 'ine-check', ...checkIne(number) };
  }
  const isFile = parcoursup.test(rest) || (file.test(rest) && login.test(rest));
  const isLogin = (isFile && login.test(rest)) || (isAlone && parcoursup.test(rest));
  const isAwaited = expected === 'parcoursup-login' && isAlone;
  if ((isLogin || isAwaited) && !otherPlatform.test(rest) && fileNumber.test(number)) {
    return { tool: 'parcoursup-login', fileNumber: number };
  }
  return undefined;
}

const looksLikeIne = /^\d{9}(?:\d|[A-Z])[A-Z]$/;
const fileNumber = /^\d{5,9}$/;
const mayBeIne = (number: string): boolean => number.length >= 8 && /\d.*\d.*\d.*\d/.test(number);
