import type { Locale } from '../../locales';
import type { AssetName } from './assets';
import {
  escape,
  renderDocument,
  renderHeader,
  renderOtherLanguage,
  type PageKey,
  type PageParts,
} from './document';

/** Web Chat's names for the two languages. */
const tags: Record<Locale, string> = { fr: 'fr-FR', en: 'en-US' };

/** The full page: who speaks here, the other language, and the place where Web Chat appears. */
export function renderChatPage(parts: PageParts): string {
  return render(parts, renderHeader(parts) + renderNotice(parts), ['chat.js']);
}

/** The same in the widget, whose frame has its own title bar. */
export function renderFramePage(parts: PageParts): string {
  return render(parts, renderNotice(parts, renderOtherLanguage(parts)), ['frame.js', 'chat.js']);
}

function renderNotice({ say, locale }: PageParts, ...more: string[]): string {
  const link = `<a href="privacy?lang=${locale}" target="_blank">${escape(say('page.privacy'))}</a>`;
  const label = escape(say('page.about'));
  const links = [link, ...more].join(' · ');
  return `<aside class="notice" aria-label="${label}">${escape(say('page.notice'))} ${links}</aside>`;
}

function render(parts: PageParts, top: string, scripts: readonly AssetName[]): string {
  const text = (key: PageKey) => escape(parts.say(key));
  const { locale, domain } = parts;
  const elsewhere = domain === undefined ? '' : ` data-domain="${escape(domain)}"`;
  return renderDocument(parts, {
    title: parts.say('page.title'),
    description: parts.say('page.description'),
    assets: ['chat.css', 'webchat.js', ...scripts],
    body: `${top}
<main aria-label="${text('page.title')}">
<div id="chat" data-locale="${tags[locale]}" data-placeholder="${text('page.placeholder')}"${elsewhere}>
<p class="state" role="status">${text('page.loading')}</p>
<noscript><p class="state">${text('page.noscript')}</p></noscript>
</div>
<p id="interruption" role="status" data-lost="${text('page.lost')}" data-offline="${text('page.offline')}" hidden></p>
<div class="state" role="alert" id="failure" hidden>
<p>${text('page.failed')}</p>
<button type="button" id="retry">${text('page.retry')}</button>
</div>
</main>
`,
  });
}
