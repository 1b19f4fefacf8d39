import type { IncomingMessage } from 'node:http';
import { refuseForeignOrigin } from './http';
import { createRate, pass } from './rate';

export interface GateOptions {
  /** Tokens a minute and address. */
  tokensPerMinute: number;
  /** How many proxies stand in front of the desk and say whom they speak for; none are believed else. */
  trustedProxies?: number;
  publicUrl?: string;
  now: () => Date;
}

/** Lets through who may have a token: pages of the desk itself, and so often a minute. */
export type Gate = (request: IncomingMessage) => void;

/** @returns a check that throws DirectLineFault 403 to a foreign page and 429 to who asks too often */
export function createGate({ tokensPerMinute, trustedProxies, publicUrl, now }: GateOptions): Gate {
  const rate = createRate(tokensPerMinute, now);
  return (request) => {
    refuseForeignOrigin(request, publicUrl);
    pass(rate(addressOf(request, trustedProxies)));
  };
}

/**
 * Whom a request comes from. Each proxy adds at the end whom it was asked by; what stands before the
 * trusted ones' entries anybody may have written.
 */
export function addressOf(request: IncomingMessage, trustedProxies = 0): string {
  const direct = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return direct;
  const chain = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((entry) => entry.trim().replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1'))
    .filter((entry) => entry !== '');
  return chain.at(-trustedProxies) ?? direct;
}
