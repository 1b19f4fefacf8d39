import type { Translate } from '../locales';
import type { Content, LoadedEntry } from './content';
import type { Contact } from './schema/directory';
import type { Link } from './schema/links';
import type { Language } from './schema/localized';

/**
 * The lines under an answer: links, an honest sentence for those whose address is lost, and whom to
 * ask. What the answer itself gives is not repeated.
 *
 * @param text - the answer as it is read
 */
export function sayReferences(
  content: Content,
  { links = [], contacts = [] }: Pick<LoadedEntry, 'links' | 'contacts'>,
  text: string,
  language: Language,
  translate: Translate,
): string[] {
  const named = links.flatMap((id) => content.links[id] ?? []);
  return [
    ...sayKnown(named, text, language, translate),
    ...sayLost(named, content, language, translate),
    ...contacts
      .flatMap((id) => content.directory?.contacts[id] ?? [])
      .filter((contact) => !waysTo(contact).every((way) => text.includes(way)))
      .map((contact) => sayContact(contact, language, translate)),
  ];
}

/** @example sayContact(…); // 'International Relations: iutn-international@umontpellier.fr, 04 66 62 85 07' */
export function sayContact(contact: Contact, language: Language, translate: Translate): string {
  return translate(language, 'contact.line', {
    name: capitalised(contact.name[language]),
    ways: [...waysTo(contact), contact.place?.[language]].filter(Boolean).join(', '),
  });
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const waysTo = ({ email, phone }: Contact): string[] =>
  [email, phone].filter((way) => way !== undefined);

function sayKnown(links: Link[], text: string, language: Language, translate: Translate): string[] {
  const said = links.flatMap(({ label, url }) =>
    url === undefined || text.includes(url) ? [] : `[${label[language]}](${url})`,
  );
  return said.length === 0 ? [] : [translate(language, 'link.known', { links: said.join(', ') })];
}

function sayLost(
  links: Link[],
  { directory }: Content,
  language: Language,
  translate: Translate,
): string[] {
  const names = links.filter(({ url }) => url === undefined).map(({ label }) => label[language]);
  if (names.length === 0) return [];
  const email = directory?.contacts[directory.fallback]?.email ?? '';
  return [translate(language, 'link.lost', { names: names.join(', '), email })];
}
