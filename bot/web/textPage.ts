import { escape, renderDocument, renderHeader, type PageParts } from './document';
import type { School } from './school';
import { sayTimes, type Times } from './times';

/** The pages of text, and their sections in order; what each says is in locales/. */
const pages = {
  privacy: [
    'machine',
    'sensitive',
    'kept',
    'page',
    'azure',
    'teams',
    'learnt',
    'log',
    'browser',
    'use',
    'controller',
    'rights',
  ],
  terms: ['service', 'machine', 'conduct', 'publisher'],
} as const;
type Pages = typeof pages;
export type TextPage = keyof Pages;
export const textPages = Object.keys(pages) as TextPage[];

/**
 * A page of text. What the school has not filled in is said to be missing.
 *
 * @param name - its sections are the messages `name.section` with the heading `name.section.title`
 */
export function renderTextPage(
  parts: PageParts,
  name: TextPage,
  school: School,
  times: Times,
): string {
  const { say, locale } = parts;
  const blank = say('page.blank');
  const filled = {
    ...Object.fromEntries(
      Object.entries(school).map(([key, value]) => [key, value === '' ? blank : value]),
    ),
    ...sayTimes(times, locale),
    where: say(times.blobs === undefined ? 'privacy.where.file' : 'privacy.where.azure'),
  };
  const elsewhere = parts.domain === undefined ? 'privacy.azure' : 'privacy.page';
  const keys = keysOf(name).filter((key) => key !== elsewhere);
  const sections = keys.map(
    (key) => `<h2>${escape(say(`${key}.title`))}</h2>\n${toHtml(say(key, filled))}\n`,
  );
  const others = textPages.filter((other) => other !== name);
  const links = [
    `<a href="./?lang=${locale}">${escape(say('page.home'))}</a>`,
    ...others.map(
      (other) => `<a href="${other}?lang=${locale}">${escape(say(`${other}.title`))}</a>`,
    ),
  ];
  return renderDocument(parts, {
    title: `${say(`${name}.title`)} · Guichet`,
    assets: [],
    body: `${renderHeader(parts)}<main class="text">
<h2>${escape(say(`${name}.title`))}</h2>
${sections.join('')}<p>${links.join(' · ')}</p>
</main>
`,
  });
}

type SectionKey = {
  [Name in TextPage]: `${Name}.${Pages[Name][number]}`;
}[TextPage];

const keysOf = (name: TextPage): SectionKey[] =>
  pages[name].map((section) => `${name}.${section}` as SectionKey);

/** Paragraphs stand apart by an empty line; lines that begin with “- ” are a list. */
function toHtml(text: string): string {
  return text
    .split('\n\n')
    .map((block) => {
      const lines = block.split('\n').map(escape);
      const items = lines.filter((line) => line.startsWith('- '));
      return items.length === lines.length
        ? `<ul>${items.map((line) => `<li>${line.slice(2)}</li>`).join('')}</ul>`
        : `<p>${lines.join('<br>')}</p>`;
    })
    .join('\n');
}
