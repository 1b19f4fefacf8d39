/** What stands where something was taken out. */
const hidden = '•••';

/** Dates, school years, opening hours and amounts look like numbers of somebody, and are none. */
const harmless = [
  /\b\d{1,2}[ ./-]\d{1,2}[ ./-](?:19|20)\d{2}\b/,
  /\b(?:19|20)\d{2}(?:(?: ?[-/–] ?| )(?:19|20)\d{2}){1,4}\b/,
  /\b\d{1,3}(?:[ .,\u00A0\u202F]\d{3}){0,2}(?:[.,]\d{1,2})?[ \u00A0\u202F]?(?:€|euros?\b|eur\b)/,
  /\b\d{4,9}(?:,\d{1,2})?[ \u00A0\u202F]?(?:€|euros?\b|eur\b)/,
];

/** Written with an at sign, or spelt out: « lea point martin arobase exemple point fr ». */
const email = [
  /(?<![\p{L}\d._%+'’-])[\p{L}\d._%+'’-]{1,64}(?: ?@ ?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}|@[\p{L}\d-]{2,63})/u,
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}(?: (?:dot|point) [\p{L}\d_-]{1,64})? (?:at|arobase) [\p{L}\d-]{1,63} (?:dot|point) \p{L}{2,10}/u,
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64} ?(?:[([](?:at|arobase)[)\]]| arobase) ?[\p{L}\d-]{1,63}(?:(?:\.| ?[([](?:dot|point)[)\]] ?)\p{L}{2,10})?/u,
];
const iban = [
  /\b[a-z]{2}\d{2}[ -]?(?:[a-z]{4}|(?=[a-z]{0,3}\d)[a-z\d]{4})(?:[ -]?(?=[a-z]{0,3}\d)[a-z\d]{4}){1,6}(?:[ -]?(?=[a-z]{0,2}\d)[a-z\d]{1,3})?\b/,
];
const socialSecurity = [
  /\b[123478][ .-]?\d{2}[ .-]?\d{2}[ .-]?(?:\d{2}|2[ab])[ .-]?\d{3}[ .-]?\d{3}(?:[ ./-]{0,3}\d{2})?\b/,
];
const phone = [
  /\(?(?:\+|\b00)\d{1,3}\)?(?:[ .\-/\u00A0\u202F]?\(?\d{1,4}\)?){3,7}/,
  /\b0[1-9](?:[ .,·–\-/_\u00A0\u202F]{0,3}\d{2}){4}\b/,
  /\b0[1-9]\d{2}(?:[ .-]\d{3}){2}\b/,
  /\b0\d{4}[ .-]\d{6}\b/,
  /\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b/,
];
/** An INE, a login made of a number, or any other run of letters with many digits. */
const ine = [
  /\b(?=(?:[a-z]{0,5}\d){6})[a-z\d]{8,20}\b/,
  /\b\d{2,10}(?:[ .-]\d{1,5}){0,4}[ .-]?[a-z][ .-]?[a-z]\b(?<=(?:\d[ .-]?){9}[a-z][ .-]?[a-z])/,
  /\b\d{2,10}(?:[ .-]\d{1,5}){0,4}[ .-]?[a-z]\b(?<=(?:\d[ .-]?){10}[a-z])/,
];
/** Longer than a post code; in groups, longer than a date. */
const longNumber = [
  /\b\d{6,}\b/,
  /\b\d{1,5}(?:[ .\-\u00A0\u202F]\d{1,5}){1,8}\b(?<=(?:\d[ .\-\u00A0\u202F]?){9})/,
];

const any = (patterns: readonly RegExp[]): string => patterns.map(({ source }) => source).join('|');
const addresses = new RegExp(any(email), 'giu');
const numbers = new RegExp(
  `(?<harmless>${any(harmless)})|${any([...iban, ...socialSecurity, ...phone, ...ine, ...longNumber])}`,
  'giu',
);

const word = "\\p{L}[\\p{L}'’-]{0,30}";
const notAName =
  '(?:et|je|j|j’ai|en|de|du|sur|dans|pas|mal|faux|incorrect|erroné|absent|comment|à|au|qui|mais|est|and|i|i’m|in|on|at|from|to|but|not|wrong|misspelt|misspelled|spelt|spelled|different|missing|is|with|who|still)(?![\\p{L}’-])';
const capitalised = '\\p{Lu}[\\p{L}’-]{1,30}';
const introduced = new RegExp(
  `(?<=(?<!\\p{L})(?:je m[’ ]?appell?e|(?:mon|ma|le) (?:nom|prénom|prenom|nom de famille|fille|fils) (?:est|c’est|:|s’appelle)|moi c’est|(?:nom|prénom|name) ?:|my (?:first |last |full |family )?name(?: is|’s|:)) )(?!${notAName})${word}(?: (?!${notAName})${word}){0,2}`,
  'giu',
);
const titled = new RegExp(
  `(?<=(?<!\\p{L})(?:M\\.|Mr\\.?|Mme|Mlle|Mrs\\.?|Ms\\.?|Miss|[Mm]onsieur|[Mm]adame|[Mm]on (?:fils|frère)|[Mm]a (?:fille|sœur|soeur)|[Mm]y (?:son|daughter|brother|sister)) )(?!I(?![\\p{L}]))${capitalised}(?: ${capitalised})?`,
  'gu',
);
const signed = new RegExp(
  `(?<=(?<!\\p{L})(?:[Jj]e suis|[Ii](?: a|’)m|[Cc]ordialement|[Bb]ien à vous|[Mm]erci d’avance|[Rr]egards|[Tt]hanks|[Ss]incerely),? )${capitalised} ${capitalised}(?: ${capitalised})?`,
  'gu',
);

/** « 12 bis, rue des Lilas, 30000 Nîmes », “5 Baker Street”. */
const ways =
  '(?:[Rr]ue|[Aa]venue|[Aa]v\\.?|[Bb]oulevard|[Bb]d|[Cc]hemin|[Ii]mpasse|[Aa]llées?|[Qq]uai|[Rr]oute|[Rr]ésidence|[Ss]quare)';
const linked = '(?: (?:de|du|des|la|le|les))* (?:[ld]’)?';
const town = `(?:,? \\d{5}(?: ${capitalised})?)?`;
const streets = new RegExp(
  `(?<![\\p{L}\\d])\\d{1,4}(?: ?(?:bis|ter|quater|[a-dA-D]))?,? (?:(?:${ways}${linked}[\\p{L}’-]{2,30}|[Pp]lace${linked}${capitalised})(?: ${capitalised}){0,3}${town}|${capitalised}(?: ${capitalised})? (?:[Ss]treet|[Rr]oad|[Ll]ane|[Aa]venue)(?!\\p{L}))`,
  'gu',
);

const capitals = new RegExp(`(?<![\\p{L}’-])${capitalised}(?: ${capitalised})+`, 'gu');

/**
 * A message that may be kept: without e-mail and street addresses, telephone numbers, INE, social security
 * numbers, IBAN, other long numbers, and names where they are given as such.
 *
 * @param isKnown - whether a word is one of the school’s; two capitalised words in a row that are not
 *   are a name, too
 */
export function scrub(message: string, isKnown: (word: string) => boolean = () => true): string {
  const tidy = message.replace(betweenDigits, ' ');
  const unplaced = hide(tidy, tidy.replaceAll("'", '’'), streets);
  const nameless = [introduced, titled, signed].reduce(
    (text, names) => hide(text, text.replaceAll("'", '’'), names),
    hideUnknown(unplaced, isKnown),
  );
  const addressless = hide(nameless, nameless, addresses);
  return hide(addressless, addressless.replace(joint, ' '), numbers);
}

/** A number goes on in the next line, or after a tab. */
const betweenDigits = /(?<=\d)[ \t]*[\t\r\n]\s*(?=\d)/g;
/** What stands between the groups of a number where others put a space; in a date there are fewer digits. */
const joint = /(?<=\d)_(?=[\da-z])|(?<=\d{3})\/(?=\d{3}|[a-z](?![a-z]))/gi;

/** Takes the names out of a message that is not written in capitals throughout. */
function hideUnknown(message: string, isKnown: (word: string) => boolean): string {
  if (!/\p{Ll}/u.test(message)) return message;
  return message.replace(capitals, (run) => {
    const words = run.split(' ');
    const strange = words.map((word) => !isKnown(word));
    return words
      .map((word, place) =>
        strange[place] && (strange[place - 1] || strange[place + 1]) ? hidden : word,
      )
      .join(' ')
      .replace(/(?:••• )+•••/g, hidden);
  });
}

/** Takes out of a message what is found in its copy, which is as long. */
function hide(message: string, copy: string, pattern: RegExp): string {
  let kept = '';
  let end = 0;
  for (const { 0: found, index, groups } of copy.matchAll(pattern)) {
    if (groups?.harmless !== undefined) continue;
    kept += message.slice(end, index) + hidden;
    end = index + found.length;
  }
  return kept + message.slice(end);
}
