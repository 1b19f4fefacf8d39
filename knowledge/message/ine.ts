/** Whether a number has the format of an INE, and what is wrong where it has not. */
export interface IneCheck {
  format: 'since2018' | 'before2018' | 'none';
  /** `insee`: it has the digits of a social security number. */
  fault?: 'length' | 'noLetter' | 'manyLetters' | 'insee';
  length: number;
  letters: number;
  /** All but the last two characters hidden. */
  masked: string;
}

const lengthOfIne = 11;
const mostLetters = 5;
const since2018 = /^\d{9}[A-Z]{2}$/;
const insee = /^\d{13}(?:\d{2})?$/;

/**
 * Checks an INE by its two formats: eleven characters, the last two letters (since 2018) or 1 to 5
 * letters anywhere (before).
 *
 * @param number - capitals and digits, without spaces
 */
export function checkIne(number: string): IneCheck {
  const letters = number.replace(/\d/g, '').length;
  const base = { length: number.length, letters, masked: mask(number) };
  if (since2018.test(number)) return { ...base, format: 'since2018' };
  const fault = faultOf(number, letters);
  return fault === undefined
    ? { ...base, format: 'before2018' }
    : { ...base, format: 'none', fault };
}

function faultOf(number: string, letters: number): IneCheck['fault'] {
  if (insee.test(number)) return 'insee';
  if (number.length !== lengthOfIne) return 'length';
  if (letters === 0) return 'noLetter';
  return letters > mostLetters ? 'manyLetters' : undefined;
}

/** @example mask('123456789AB'); // '•••••••••AB' */
export const mask = (number: string): string =>
  '•'.repeat(Math.max(0, number.length - 2)) + number.slice(-2);
