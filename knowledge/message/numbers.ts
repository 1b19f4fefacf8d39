/** A number as it stands in a message, and its letters and digits alone. */
export interface Written {
  raw: string;
  /** Capitals and digits. */
  characters: string;
}

const piece = /[a-z0-9]+/gi;
const fewestCharacters = 5;
/** An INE's: a piece of so many is a number of its own. */
const whole = 11;

/**
 * The numbers of a message: letters and digits with digits among them, five or more, in one piece or in
 * groups (“1234 567 890 A”). Amounts are none.
 */
export function numbersIn(message: string): Written[] {
  const found: Written[] = [];
  let end = 0;
  for (const { 0: text, index } of message.matchAll(piece)) {
    const before = found.at(-1);
    const between = message.slice(end, index);
    const goesOn = before !== undefined && end > 0 && /^[ .\-\u00A0\u202F]$/.test(between);
    if (goesOn && message.endsWith(before.raw, end) && belongs(text, before.characters)) {
      before.raw += between + text;
      before.characters += text.toUpperCase();
    } else if (/\d/.test(text)) {
      found.push({ raw: text, characters: text.toUpperCase() });
    }
    end = index + text.length;
  }
  return found.filter(
    ({ raw, characters }) =>
      characters.length >= fewestCharacters &&
      /\d.*\d.*\d/.test(characters) &&
      !isAmount(message, raw),
  );
}

/** Whether a piece goes on with the number before it: more digits, or the capitals at its end. */
const belongs = (text: string, before: string): boolean =>
  before.length !== whole &&
  text.length !== whole &&
  (/\d/.test(text) || /^[A-Z]{1,2}$/.test(text));

const isAmount = (message: string, raw: string): boolean =>
  /^\s*(?:€|euros?\b)/i.test(message.slice(message.indexOf(raw) + raw.length));
