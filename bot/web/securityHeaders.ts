import type { OutgoingHttpHeaders } from 'node:http';
import type { Locale } from '../../locales';

export interface Page {
  nonce: string;
  publicUrl: string | undefined;
  host: string | undefined;
  locale: Locale;
  /** The origins whose pages may show this page in a frame; without them none may. */
  framedBy?: readonly string[];
  /** Whether it has a form, which goes to this server alone. */
  hasForm?: boolean;
  /** Azure's Direct Line, when the page talks to it. */
  domain?: string;
}

/**
 * The headers of a page: nothing but this server's own scripts, styles, frames and connections, in
 * the frames of the sites named alone. Web Chat needs the nonce for the styles that it makes, and data: and blob:
 * for the images that it draws.
 */
export function pageHeaders(page: Page): OutgoingHttpHeaders {
  const { nonce, publicUrl, locale, framedBy, hasForm } = page;
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    `form-action ${hasForm === true ? "'self'" : "'none'"}`,
    `frame-ancestors ${framedBy === undefined ? "'none'" : ["'self'", ...framedBy].join(' ')}`,
    "frame-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}' '${emptyStyle}'`,
    "img-src 'self' data: blob:",
    ["connect-src 'self'", ...streamSources(page)].join(' '),
  ];
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': locale,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'Referrer-Policy': 'no-referrer',
    ...(publicUrl?.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
    Vary: 'Accept-Language',
    'X-Content-Type-Options': 'nosniff',
  };
}

/**
 * The hash of no text at all: Web Chat's scrolling part (react-scroll-to-bottom) makes a <style>
 * without the nonce and fills it by script; refused, the conversation would not scroll.
 */
const emptyStyle = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

/** Not every browser counts a WebSocket of the same host as 'self'. */
function streamSources({ publicUrl, host, domain }: Page): string[] {
  const inWebSocket = (url: string) => new URL(url).origin.replace(/^http/, 'ws');
  const azure = domain === undefined ? [] : [new URL(domain).origin, inWebSocket(domain)];
  const own = /^([\w.-]+|\[[\da-f:.]+\])(:\d+)?$/i.test(host ?? '') ? [`ws://${host}`] : [];
  return [...own, ...(publicUrl ? [inWebSocket(publicUrl)] : []), ...azure];
}
