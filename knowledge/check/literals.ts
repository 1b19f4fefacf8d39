import { textsOf } from '../checkReferences';
import type { Content } from '../content';
import type { Fault } from '../contentError';
import { textsOf as textsOfSituations } from '../situations/texts';

const months =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|' +
  'January|February|March|April|May|June|July|August|September|October|November|December';

/** What belongs into a table, where it is changed once for all answers. */
const forbidden: [pattern: RegExp, message: string][] = [
  [/https?:\/\/|\bwww\./i, 'writes an address: put it into links.yaml and write {{link.…}}'],
  [
    /(?<![\w.-])[\w.-]+@[\w-]+\.\w+/,
    'writes an e-mail address: put it into directory.yaml and write {{email.…}}',
  ],
  [
    /\b0\d(?:[ .]\d\d){4}\b/,
    'writes a telephone number: put it into directory.yaml and write {{phone.…}}',
  ],
  [
    new RegExp(`\\b\\d{1,2}(?:er|st|nd|rd|th)?\\s(?:${months})\\b|\\b(?:${months})\\s\\d{1,2}\\b`),
    'writes a date: put it into campaign.yaml and write {{date.…}} or {{window.…}}',
  ],
  [/\b20\d\d\s?[-–]\s?20\d\d\b/, 'writes an academic year: write {{year}}'],
  [
    /€\s?\d|\d\s?(?:€|euros?\b)/i,
    'writes an amount: put it into campaign.yaml and write {{amount.…}}',
  ],
];

/** The login form that the university prints is an example, not an address. */
const examples = /prenom\.nom@etu\.umontpellier\.fr/g;

/** A misprint of the registration page; the office never reads it. */
const misprint = /(?<!iutn-)\binscription@umontpellier\.fr/i;

/** Addresses, dates and amounts that stand in an answer instead of a table. */
export function checkLiterals(content: Content): Fault[] {
  const faults: Fault[] = [];
  for (const entry of content.entries.values()) {
    for (const [field, text] of textsOf(entry)) {
      for (const message of literalsIn(text)) {
        faults.push({ file: entry.file, line: entry.line, entry: entry.id, field, message });
      }
    }
  }
  for (const [owner, text] of content.situations ? textsOfSituations(content.situations) : []) {
    for (const message of literalsIn(text)) {
      faults.push({ file: 'situations.yaml', entry: owner, message });
    }
  }
  return [...faults, ...misprints(content)];
}

/** The misprinted address in what is no answer: tables, glossary, wordings. */
function misprints({ directory, glossary, wordings, entries }: Content): Fault[] {
  const message = 'has a misprint of the sources: the office is iutn-inscription@umontpellier.fr';
  const has = (value: unknown): boolean => misprint.test(JSON.stringify(value));
  return [
    ...Object.entries(directory?.contacts ?? {})
      .filter(([, contact]) => has(contact))
      .map(([id]) => ({ file: 'directory.yaml', field: `contacts.${id}`, message })),
    ...glossary.filter(has).map(({ id }) => ({ file: 'glossary.yaml', entry: id, message })),
    ...Object.entries(wordings)
      .filter(([, texts]) => has(texts))
      .map(([id]) => ({ file: `wordings/${entries.get(id)?.topic}.yaml`, entry: id, message })),
  ];
}

function literalsIn(text: string): string[] {
  const own = text.replace(examples, '').replace(/\{\{[^{}]*\}\}/g, '');
  return forbidden.filter(([pattern]) => pattern.test(own)).map(([, message]) => message);
}
