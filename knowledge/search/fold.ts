/** Single letters with dots between them are one word: r.i.b., C.V.E.C */
const dotted = /\b(?:[a-z]\.){2,}[a-z]?\b\.?/g;

const spelledApart: readonly [RegExp, string][] = [
  [/\bpj[\s-]?web\b/g, 'pjweb'],
  [/\bcms[\s-]?web\b/g, 'cmsweb'],
  [/\bia[\s-]?web\b/g, 'iaweb'],
  [/\bconsult[\s-]?ia\b/g, 'consultia'],
  [/\bscol[\s'-]?pass?\b/g, 'scolpass'],
  [/\be[\s-]candidat/g, 'ecandidat'],
  [/\bparcours?[\s-]?sup\b/g, 'parcoursup'],
  [/\bsmart[\s-]agenda/g, 'smartagenda'],
  [/\bmes[\s-]services\b/g, 'messervices'],
  [/\bhandi[\s-]?diversite\b/g, 'handiversite'],
  [/\bscol[\s-]sa\b/g, 'scolarite sa'],
  [/\bn°\s*/g, 'numero '],
  [/€/g, ' euros '],
  [/\b(\d{1,2})\s?(?:h|heures?|hrs?|hours?)\b/g, '$1h'],
];

/**
 * What two spellings of one text have in common: lower case, no accents, straight apostrophes, inclusive
 * endings dropped, names that are written apart joined.
 *
 * @example
 * fold('Où est l’appli PJ WEB ?'); // "ou est l'appli pjweb ?"
 */
export function fold(text: string): string {
  let folded = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[·•][a-z]+(?=[^a-z]|$)/g, '')
    .replace(dotted, (letters) => letters.replaceAll('.', ''));
  for (const [apart, joined] of spelledApart) folded = folded.replace(apart, joined);
  return folded;
}

/** The words and numbers of a folded text; apostrophes and punctuation part them. */
export const wordsOf = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];
