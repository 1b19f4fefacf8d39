import { randomBytes } from 'node:crypto';
import type restify from 'restify';
import { createTranslate, type Locale } from '../../locales';
import { loadAssets, type Assets } from './assets';
import { preferredLanguage } from './preferredLanguage';
import { renderPage } from './page';
import { pageHeaders } from './securityHeaders';

export interface PagesOptions {
  /** The address students use, when it is not the one that requests name as their host. */
  publicUrl?: string;
}

/** Mounts the page on `/` and what it loads; nothing comes from elsewhere. */
export function mountPages(server: restify.Server, { publicUrl }: PagesOptions): void {
  const assets = loadAssets();
  const translate = createTranslate();
  const write = (locale: Locale, nonce: string) =>
    renderPage({ locale, nonce, say: (key) => translate(locale, key), asset: assets.pathOf });

  server.get('/', (request, response, next) => {
    const [, search = ''] = (request.url ?? '').split('?', 2);
    const chosen = new URLSearchParams(search).get('lang');
    const locale = preferredLanguage(chosen, request.headers['accept-language']);
    const nonce = randomBytes(16).toString('base64');
    response.writeHead(200, pageHeaders({ nonce, publicUrl, host: request.headers.host, locale }));
    response.end(write(locale, nonce));
    next();
  });
  server.get('/assets/:hash/:name', serveAsset(assets));
  server.get('/favicon.ico', (_request, response, next) => {
    response.writeHead(302, { Location: assets.pathOf('icon.svg') });
    response.end();
    next();
  });
}

/** A file whose name contains its hash never changes: browsers keep it for good. */
function serveAsset(assets: Assets): restify.RequestHandler {
  return async (request: restify.Request, response: restify.Response) => {
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
