import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isLoopback, type Config } from './config';

/** Where a desk stands, as far as it says who reaches it. */
export type Place = Pick<Config, 'host' | 'publicUrl' | 'credentials'>;

/**
 * Whether only this machine reaches the desk, and the request comes from it. A proxy on the same
 * machine speaks for everybody, often without a header that says so; a desk with credentials has
 * one before it, or Microsoft would not reach it. The host's name counts too: a page elsewhere may
 * make a browser here ask, but not under this name.
 */
export function isPrivate(
  { headers }: IncomingMessage,
  { host, publicUrl, credentials }: Place,
): boolean {
  const named = `http://${headers.host ?? ''}`;
  const isReached = publicUrl !== undefined || credentials !== undefined || !isLoopback(host);
  if (isReached || !URL.canParse(named)) return false;
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];
  const { hostname } = new URL(named);
  return isLoopback(hostname.replace(/^\[|\]$/g, '')) && !forwarded.some((name) => name in headers);
}

/** Takes as long whatever is said. */
export const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(hash(one), hash(other));
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
