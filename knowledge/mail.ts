import type { Translate } from '../locales';
import type { Language } from './schema/localized';

/** Something to open beside the conversation. */
export interface Link {
  label: string;
  href: string;
}

interface Mail {
  to: string;
  subject: string;
  /** Plain text. */
  body: string;
}

/**
 * The address that opens a new e-mail, filled in.
 *
 * @example
 * mailto({ to: 'desk@example.org', subject: 'Pass', body: 'Hello,' });
 * // 'mailto:desk@example.org?subject=Pass&body=Hello%2C'
 */
export const mailto = ({ to, subject, body }: Mail): string =>
  `mailto:${to}?subject=${encode(subject)}&body=${encode(body.replace(/\n/g, '\r\n'))}`;

/** Addresses longer than this are cut by some mail programs. */
const longestQuestion = 500;

/** An e-mail that asks what the desk could not answer. */
export function writeQuestion(
  to: string | undefined,
  question: string,
  language: Language,
  translate: Translate,
): Link | undefined {
  if (to === undefined) return undefined;
  const body = [
    translate(language, 'mail.hello'),
    translate(language, 'mail.question.text'),
    question.slice(0, longestQuestion),
    translate(language, 'mail.bye'),
  ].join('\n\n');
  const subject = translate(language, 'mail.question.subject');
  return { label: translate(language, 'mail.question'), href: mailto({ to, subject, body }) };
}

/** Brackets too, so that the address may stand in a Markdown link; half a character stands for none. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[()!'*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
