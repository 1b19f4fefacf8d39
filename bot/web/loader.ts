import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { RequestHandler } from 'restify';
import { createTranslate, type Locale, type MessageKey } from '../../locales';

type WidgetKey = Extract<MessageKey, `widget.${string}`>;
const keys: WidgetKey[] = [
  'widget.launcher',
  'widget.greeting',
  'widget.dismiss',
  'widget.title',
  'widget.page',
  'widget.close',
  'widget.failed',
  'widget.retry',
];

/** An hour, so that a new version arrives; then the old one while the new one is fetched. */
const caching = 'public, max-age=3600, stale-while-revalidate=604800';

/** Serves widget.js to pages of any site: which of them may show the desk, the frame decides. */
export function serveLoader(): RequestHandler {
  const body = Buffer.from(writeLoader());
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  const brotli = promisify(brotliCompress)(body);
  const zipped = promisify(gzip)(body, { level: 9 });

  return async (request, response) => {
    const headers = {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': caching,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      ETag: etag,
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
    };
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers);
      response.end();
      return;
    }
    const accepted = request.headers['accept-encoding'] ?? '';
    const encoding = ['br', 'gzip'].find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
    const encoded = encoding === 'br' ? await brotli : encoding === 'gzip' ? await zipped : body;
    response.writeHead(200, {
      ...headers,
      'Content-Length': encoded.length,
      ...(encoding && { 'Content-Encoding': encoding }),
    });
    response.end(encoded);
  };
}

/** The script with its texts, without the indentation that nobody reads. */
function writeLoader(): string {
  const translate = createTranslate();
  const textsIn = (locale: Locale) =>
    Object.fromEntries(keys.map((key) => [key.slice('widget.'.length), translate(locale, key)]));
  const texts = JSON.stringify({ fr: textsIn('fr'), en: textsIn('en') });
  return readFileSync(join(__dirname, 'widget.js'), 'utf8')
    .replace("'%TEXTS%'", () => texts)
    .replace(/^ +/gm, '');
}
