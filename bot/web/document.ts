import type { Locale, MessageKey } from '../../locales';
import type { AssetName } from './assets';

/** What every page is made of. */
export interface PageParts {
  locale: Locale;
  theme: Theme;
  nonce: string;
  /** Azure's Direct Line, where it takes the place of the desk's own. */
  domain?: string;
  say: (key: PageKey, parameters?: Record<string, string>) => string;
  asset: (name: AssetName) => string;
}

export type PageKey = Extract<MessageKey, `${'page' | 'privacy' | 'terms'}.${string}`>;

/** `auto` is as the device has it. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

interface Filling {
  title: string;
  description?: string;
  /** Files besides the colours: style sheets and deferred scripts, in order. */
  assets: readonly AssetName[];
  body: string;
}

/** The frame around every page; `body` is HTML, the rest is text. */
export function renderDocument(parts: PageParts, filling: Filling): string {
  const { locale, theme, asset } = parts;
  const { title, description, assets, body } = filling;
  const chosen = theme === 'auto' ? '' : ` data-theme="${theme}"`;
  return `<!doctype html>
<html lang="${locale}"${chosen}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
${description === undefined ? '' : `<meta name="description" content="${escape(description)}">\n`}<meta name="color-scheme" content="${theme === 'auto' ? 'light dark' : theme}">
<title>${escape(title)}</title>
<link rel="icon" type="image/svg+xml" href="${asset('icon.svg')}">
${(['page.css', ...assets] as const).map((name) => load(name, parts)).join('\n')}
</head>
<body>
${body}</body>
</html>
`;
}

/** Web Chat's bundle is no module; our own scripts are, so that they share no names with it. */
function load(name: AssetName, { nonce, asset }: PageParts): string {
  if (name.endsWith('.css')) return `<link rel="stylesheet" href="${asset(name)}">`;
  const kind = name === 'webchat.js' ? 'defer' : 'type="module"';
  return `<script nonce="${nonce}" ${kind} src="${asset(name)}"></script>`;
}

/** Who speaks here, and the same page in the other language. */
export function renderHeader(parts: PageParts): string {
  const { say, asset } = parts;
  return `<header>
<img src="${asset('icon.svg')}" alt="" width="44" height="44">
<div>
<h1>Guichet</h1>
<p>${escape(say('page.subtitle'))}</p>
</div>
${renderOtherLanguage(parts)}
</header>
`;
}

/** A link to the same page in the other language. */
export function renderOtherLanguage({ locale, theme, say }: PageParts): string {
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  const query = theme === 'auto' ? '' : `&amp;theme=${theme}`;
  return `<a href="?lang=${other}${query}" lang="${other}" hreflang="${other}">${escape(say('page.otherLanguage'))}</a>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
