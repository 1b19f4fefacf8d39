import { randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Server } from 'restify';
import { createTranslate } from '../../locales';
import type { Access } from '../staff/access';
import { renderStaffPage } from '../staff/page';
import type { StaffParts } from '../staff/parts';
import { loadAssets, type Assets } from './assets';
import { renderChatPage, renderFramePage } from './chatPage';
import { themes, type PageParts } from './document';
import { renderHomePage } from './homePage';
import { serveLoader } from './loader';
import { preferredLanguage } from './preferredLanguage';
import type { School } from './school';
import { pageHeaders, type Page as PageRules } from './securityHeaders';
import { renderTextPage, textPages } from './textPage';

export interface PagesOptions {
  /** The address students use, when it is not the one that requests name as their host. */
  publicUrl?: string;
  /** The origins whose pages may show the widget, besides the desk's own. */
  widgetOrigins: readonly string[];
  /** Azure's Direct Line, where it takes the place of the desk's own. */
  azureDirectLine?: { domain: string };
  /** How long a silent student is remembered, in days. */
  retentionDays: number;
  /** The storage account in Azure that takes the place of the desk’s own file. */
  blobs?: object;
  /** Who answers for the desk. */
  school: School;
  /** What the staff's pages show; without it there are none. */
  staff?: StaffParts;
}

type Render = (parts: PageParts, wishes: URLSearchParams) => string | Promise<string>;

/** Mounts the pages and what they load; nothing comes from elsewhere. */
export function mountPages(server: Server, options: PagesOptions): void {
  const assets = loadAssets();
  const servePage = pageServer(assets, options);

  server.get('/', servePage(renderHomePage));
  server.get('/chat', servePage(renderChatPage));
  server.get('/widget', servePage(renderFramePage, { framedBy: options.widgetOrigins }));
  server.get('/widget.js', serveLoader());
  for (const name of textPages) {
    server.get(
      `/${name}`,
      servePage((parts) => renderTextPage(parts, name, options.school, options)),
    );
  }
  const { staff } = options;
  if (staff !== undefined) {
    const render: Render = (parts, wishes) => renderStaffPage(parts, wishes, staff);
    server.get('/staff', guard(staff.access), servePage(render, { hasForm: true }));
  }
  server.get('/assets/:hash/:name', serveAsset(assets));
  server.get('/favicon.ico', (_request, response, next) => {
    response.writeHead(302, { Location: assets.pathOf('icon.svg') });
    response.end();
    next();
  });
}

/** Makes the handlers of pages: in the reader's language, with a nonce of their own. */
function pageServer(assets: Assets, { publicUrl, azureDirectLine }: PagesOptions) {
  const domain = azureDirectLine?.domain;
  const translate = createTranslate();
  return (render: Render, more: Pick<PageRules, 'framedBy' | 'hasForm'> = {}): RequestHandler =>
    (request, response, next) => {
      const wishes = wishesOf(request);
      const locale = preferredLanguage(wishes.get('lang'), request.headers['accept-language']);
      const theme = themes.find((name) => name === wishes.get('theme')) ?? 'auto';
      const nonce = randomBytes(16).toString('base64');
      const say: PageParts['say'] = (key, parameters) => translate(locale, key, parameters);
      const { host } = request.headers;
      const show = (html: string): void => {
        response.writeHead(200, pageHeaders({ nonce, publicUrl, host, locale, domain, ...more }));
        response.end(html);
        next();
      };
      const parts = { locale, theme, nonce, domain, say, asset: assets.pathOf };
      Promise.resolve(render(parts, wishes)).then(show).catch(next);
    };
}

/** The staff's pages are nobody else's: without access there is no such page, or a token is asked for. */
const guard =
  (access: Access): RequestHandler =>
  (request, response, next) => {
    const verdict = access(request);
    if (verdict === 'yes') return next();
    response.writeHead(verdict === 'ask' ? 401 : 404, {
      'Cache-Control': 'no-store',
      ...(verdict === 'ask' && { 'WWW-Authenticate': 'Basic realm="Guichet", charset="UTF-8"' }),
    });
    response.end();
    next(false);
  };

function wishesOf(request: Request): URLSearchParams {
  const [, search = ''] = (request.url ?? '').split('?', 2);
  return new URLSearchParams(search);
}

/** A file whose name contains its hash never changes: browsers keep it for good. */
function serveAsset(assets: Assets): RequestHandler {
  return async (request, response) => {
    const { hash, name } = request.params as { hash: string; name: string };
    const found = await assets.find(hash, name, request.headers['accept-encoding'] ?? '');
    if (!found) {
      response.writeHead(404, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
      response.end('Not found');
      return;
    }
    response.writeHead(200, {
      'Content-Type': found.type,
      'Content-Length': found.body.length,
      ...(found.encoding && { 'Content-Encoding': found.encoding }),
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept-Encoding',
    });
    response.end(found.body);
  };
}
