import { escape, renderDocument, renderHeader, type PageKey, type PageParts } from './document';

/** The desk's front door: a page with the widget on it, as on a school's site. */
export function renderHomePage(parts: PageParts): string {
  const { locale, theme, nonce, say } = parts;
  const text = (key: PageKey) => escape(say(key));
  return renderDocument(parts, {
    title: say('page.title'),
    description: say('page.description'),
    assets: [],
    body: `${renderHeader(parts)}<main class="text">
<h2>${text('page.home.title')}</h2>
<p>${text('page.description')}</p>
<p>${text('page.home.how')}</p>
<p><a href="chat?lang=${locale}">${text('page.home.page')}</a></p>
<p><a href="privacy?lang=${locale}">${text('privacy.title')}</a> · <a href="terms?lang=${locale}">${text('terms.title')}</a></p>
<noscript><p>${text('page.noscript')}</p></noscript>
</main>
<script nonce="${nonce}" async src="widget.js" data-lang="${locale}" data-theme="${theme}"></script>
`,
  });
}
