import type { Translate } from '../locales';
import type { Content } from './content';
import { dayOf, sayDay } from './days';
import { sayHours, sayOpening } from './openingHours';
import { fillPlaceholders } from './placeholders';
import type { Language } from './schema/localized';
import { lookUp, type Value } from './tables';
import { sayDeadline, sayWindow, stateOf } from './windows';

/** In which language, and at which instant, something is said. */
export interface Occasion {
  language: Language;
  today: Date;
}

/**
 * Puts the tables' values into a text: {{deadline.disability-deadline}} becomes
 * “30 November 2023 (in 8 days)”. Names that no table has stay as they are; loading refuses them.
 */
export function createSay(content: Content, translate: Translate) {
  return (text: string, occasion: Occasion): string =>
    fillPlaceholders(text, (name) => {
      const value = lookUp(content, name);
      return value === undefined ? `{{${name}}}` : sayValue(value, content, occasion, translate);
    });
}

export type Say = ReturnType<typeof createSay>;

/** It has a 29 February. */
const anyLeapYear = 2024;

function sayValue(
  value: Value,
  { campaign }: Content,
  { language, today }: Occasion,
  translate: Translate,
): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'localized':
      return value.text[language];
    case 'euros':
      return translate(language, 'amount.euros', { amount: value.amount });
    case 'day':
      return sayDay(value.day, language);
    case 'yearly':
      return sayDay(`${anyLeapYear}-${value.monthDay}`, language, 'd MMMM');
    case 'deadline':
      return sayDeadline(value.day, dayOf(today), language, translate);
    case 'window':
      return campaign === undefined
        ? ''
        : sayWindow(
            value.window,
            stateOf(value.window, campaign, dayOf(today)),
            language,
            translate,
          );
    case 'hours':
      return sayHours(value.hours, language, translate);
    case 'open':
      return sayOpening(value.hours, campaign, today, language, translate);
    case 'link':
      return value.link.url === undefined
        ? value.link.label[language]
        : `[${value.link.label[language]}](${value.link.url})`;
  }
}
