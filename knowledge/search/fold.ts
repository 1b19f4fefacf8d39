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

/** What any of the names above has in it, to save trying them all. */
const perhapsApart = /web|ia\b|scol|candidat|sup\b|agenda|services|diversite|\d|\u20ac|n°/;
const notPlain = /[^\n -~]/;

/**
 * What two spellings of one text have in common: lower case, no accents, straight apostrophes, inclusive
 * endings dropped, names that are written apart joined.
 *
 * @example
 * fold('Où est l’appli PJ WEB ?'); // "ou est l'appli pjweb ?"
 */
export function fold(text: string): string {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const folded = foldAnew(text);
  if (recent.size >= recentAtMost) recent.clear();
  recent.set(text, folded);
  return folded;
}

/** A message is folded by everything that reads it. */
const recent = new Map<string, string>();
const recentAtMost = 16;

function foldAnew(text: string): string {
  let folded = text.toLowerCase();
  if (notPlain.test(folded)) folded = toPlainLetters(folded);
  if (folded.includes('.'))
    folded = folded.replace(dotted, (letters) => letters.replaceAll('.', ''));
  if (!perhapsApart.test(folded)) return folded;
  for (const [apart, joined] of spelledApart) folded = folded.replace(apart, joined);
  return folded;
}

const toPlainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[·•][a-z]+(?=[^a-z]|$)/g, '');

/** What two messages have in common that say the same word for word; case, accents and signs do not count. */
export const sameWords = (text: string): string => wordsOf(fold(text)).join(' ');

/** The words and numbers of a folded text; apostrophes and punctuation part them. */
export const wordsOf = (folded: string): string[] =>
  folded.match(notPlain.test(folded) ? /[\p{L}\p{N}]+/gu : /[a-z0-9]+/g) ?? [];
