import type { Locale, MessageKey } from '../../locales';
import type { AssetName } from './assets';

interface Parts {
  locale: Locale;
  nonce: string;
  say: (key: PageKey) => string;
  asset: (name: AssetName) => string;
}

type PageKey = Extract<MessageKey, `page.${string}`>;

/** Web Chat's names for the two languages. */
const tags: Record<Locale, string> = { fr: 'fr-FR', en: 'en-US' };

/** The full page: who speaks here, the other language, and the place where Web Chat appears. */
export function renderPage({ locale, nonce, say, asset }: Parts): string {
  const text = (key: PageKey) => escape(say(key));
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="description" content="${text('page.description')}">
<meta name="theme-color" content="#ffffff">
<title>${text('page.title')}</title>
<link rel="icon" type="image/svg+xml" href="${asset('icon.svg')}">
<link rel="stylesheet" href="${asset('chat.css')}">
<script nonce="${nonce}" defer src="${asset('webchat.js')}"></script>
<script nonce="${nonce}" type="module" src="${asset('chat.js')}"></script>
</head>
<body>
<header>
<img src="${asset('icon.svg')}" alt="" width="44" height="44">
<div>
<h1>Guichet</h1>
<p>${text('page.subtitle')}</p>
</div>
<a href="?lang=${other}" lang="${other}" hreflang="${other}">${text('page.otherLanguage')}</a>
</header>
<p class="notice">${text('page.notice')}</p>
<main id="chat" data-locale="${tags[locale]}" data-placeholder="${text('page.placeholder')}">
<p class="state" role="status">${text('page.loading')}</p>
<noscript><p class="state">${text('page.noscript')}</p></noscript>
</main>
<div class="state" role="alert" id="failure" hidden>
<p>${text('page.failed')}</p>
<button type="button" id="retry">${text('page.retry')}</button>
</div>
</body>
</html>
`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
