import type { Language } from '../../../knowledge';
import type { Random } from './random';

/** What students shorten; longer expressions stand before the words in them. */
const shortened: Record<Language, readonly (readonly [string, string])[]> = {
  fr: [
    ["est-ce qu'", 'esk '],
    ['est-ce que', 'esk'],
    ["qu'est-ce que", 'keske'],
    ["s'il vous plaît", 'svp'],
    ['parce que', 'pcq'],
    ["c'est", 'c'],
    ["j'ai", 'g'],
    ['je suis', 'chui'],
    ['je ne', 'jne'],
    ['il y a', 'ya'],
    ['rendez-vous', 'rdv'],
    ['bonjour', 'bjr'],
    ['merci', 'mrc'],
    ['que', 'ke'],
    ['qui', 'ki'],
    ['quoi', 'koi'],
    ['quand', 'kan'],
    ['quel', 'kel'],
    ['quelle', 'kel'],
    ['comment', 'cmt'],
    ['combien', 'cb'],
    ['pourquoi', 'pk'],
    ['pour', 'pr'],
    ['vous', 'vs'],
    ['nous', 'ns'],
    ['dans', 'ds'],
    ['avec', 'ac'],
    ['tout', 'tt'],
    ['toujours', 'tjr'],
    ['beaucoup', 'bcp'],
    ['maintenant', 'mtn'],
    ['pas', 'pa'],
    ['plus', '+'],
    ['mais', 'mé'],
    ['est', 'é'],
    ['les', 'lé'],
    ['des', 'dé'],
    ['mes', 'mé'],
  ],
  en: [
    ['do not', 'dont'],
    ['going to', 'gonna'],
    ['want to', 'wanna'],
    ["don't know", 'dunno'],
    ['you', 'u'],
    ['your', 'ur'],
    ['are', 'r'],
    ['for', '4'],
    ['to', '2'],
    ['before', 'b4'],
    ['please', 'plz'],
    ['thanks', 'thx'],
    ['because', 'cuz'],
    ['with', 'w'],
    ['about', 'bout'],
    ['what', 'wot'],
    ['when', 'wen'],
    ['why', 'y'],
    ['know', 'no'],
    ['have', 'hav'],
    ['and', 'n'],
    ['the', 'da'],
    ['people', 'ppl'],
    ['tomorrow', 'tmrw'],
    ['school', 'skool'],
    ['through', 'thru'],
    ['see', 'c'],
    ['be', 'b'],
    ['okay', 'k'],
  ],
};

/** Spelling by ear, within longer words. */
const byEar: Record<Language, readonly (readonly [RegExp, string])[]> = {
  fr: [
    [/qu/g, 'k'],
    [/eau/g, 'o'],
    [/ph/g, 'f'],
    [/(?<=\p{L}{3})er\b/gu, 'é'],
    [/(?<=\p{L}{3})ez\b/gu, 'é'],
    [/(?<=\p{L}{3})ées?\b/gu, 'é'],
    [/(?<=\p{L}{4})nt\b/gu, 'n'],
  ],
  en: [
    [/(?<=\p{L}{2})ing\b/gu, 'in'],
    [/(?<=\p{L})ight/gu, 'ite'],
    [/ph/g, 'f'],
    [/(?<=\p{L}{3})er\b/gu, 'a'],
    [/(?<=\p{L}{3})tion\b/gu, 'shun'],
  ],
};

/** Of ten places that could be shortened or spelt by ear, so many are. */
const shortenedOfTen = 7;
const byEarOfTen = 3;

/** A message in the spelling of the telephone: lower case, no accents, no punctuation, words shortened. */
export function toSms(message: string, language: Language, random: Random): string {
  let text = message.toLowerCase().replace(/[’ʼ]/g, "'");
  for (const [long, short] of shortened[language]) {
    text = replaceSome(
      text,
      new RegExp(`(?<!\\p{L})${long}(?!\\p{L})`, 'gu'),
      short,
      () => random(10) < shortenedOfTen,
    );
  }
  for (const [sound, letters] of byEar[language]) {
    text = replaceSome(text, sound, letters, () => random(10) < byEarOfTen);
  }
  return withoutAccents(text)
    .replace(/'/g, '')
    .replace(/[.,;:!?…«»"()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const replaceSome = (text: string, wanted: RegExp, by: string, happens: () => boolean): string =>
  text.replace(wanted, (found) => (happens() ? by : found));

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
