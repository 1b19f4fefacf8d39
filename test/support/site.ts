import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  /** Of another site than the desk's 127.0.0.1, so that a browser keeps their storage apart. */
  origin: string;
  close(): Promise<void>;
}

/**
 * A school's site with the widget on each of its pages. It is unkind to what is put on it: its
 * styles reach for everything, and its policy lets in nothing but the desk.
 *
 * @param desk - the desk's address; asked late, since the desk names the site in its configuration
 */
export async function startSite(desk: () => string): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site');
    const options = [...searchParams].map(([name, value]) => `data-${name}="${value}"`).join(' ');
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'nonce-site'; script-src ${desk()}; frame-src ${desk()}`,
    });
    response.end(`<!doctype html><html lang="fr"><head><title>Inscriptions</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="site">*, button, iframe, dialog { color: red !important; direction: rtl; display: block; font-size: 40px !important; margin: 9px; transform: none }
div { opacity: 0.1 !important; transform: rotate(9deg) } div:empty { display: none !important }</style>
</head><body><h1>${pathname === '/next' ? 'Une autre page' : 'Inscriptions'}</h1>
<a href="/next?${searchParams.toString()}">Suite</a>
<script src="${desk()}/widget.js" ${options} async></script></body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
