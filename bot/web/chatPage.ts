import type { Locale } from '../../locales';
import { escape, renderDocument, renderHeader, type PageKey, type PageParts } from './document';

/** Web Chat's names for the two languages. */
const tags: Record<Locale, string> = { fr: 'fr-FR', en: 'en-US' };

/** The full page: who speaks here, the other language, and the place where Web Chat appears. */
export function renderChatPage(parts: PageParts): string {
  const text = (key: PageKey) => escape(parts.say(key));
  const { locale } = parts;
  return renderDocument(parts, {
    title: parts.say('page.title'),
    description: parts.say('page.description'),
    assets: ['chat.css', 'webchat.js', 'chat.js'],
    body: `${renderHeader(parts)}<p class="notice">${text('page.notice')} <a href="privacy?lang=${locale}">${text('page.privacy')}</a></p>
<main id="chat" data-locale="${tags[locale]}" data-placeholder="${text('page.placeholder')}">
<p class="state" role="status">${text('page.loading')}</p>
<noscript><p class="state">${text('page.noscript')}</p></noscript>
</main>
<div class="state" role="alert" id="failure" hidden>
<p>${text('page.failed')}</p>
<button type="button" id="retry">${text('page.retry')}</button>
</div>
`,
  });
}
