import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Our own files; the scripts import each other by name, so one hash stands for all of them. */
const own = [
  'chat.js',
  'frame.js',
  'language.js',
  'line.js',
  'session.js',
  'style.js',
  'page.css',
  'chat.css',
  'staff.css',
  'icon.svg',
] as const;
const bundle = 'webchat.js';
export type AssetName = (typeof own)[number] | typeof bundle;

interface Found {
  type: string;
  encoding?: 'br' | 'gzip';
  body: Buffer;
}

export interface Assets {
  /** The address of a file, with its hash in it, relative to the page. */
  readonly pathOf: (name: AssetName) => string;
  /** The file, compressed as the browser likes it; undefined when there is none of that hash. */
  find(hash: string, name: string, acceptEncoding: string): Promise<Found | undefined>;
}

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Reads the page's files once; each is compressed when it is first asked for. */
export function loadAssets(): Assets {
  const assets = new Map<string, Asset>([...group([bundle]), ...group(own)]);
  return {
    pathOf: (name) => `assets/${assets.get(name)?.hash}/${name}`,
    async find(hash, name, acceptEncoding) {
      const asset = assets.get(name);
      return asset?.hash === hash ? asset.encoded(acceptEncoding) : undefined;
    },
  };
}

interface Asset {
  hash: string;
  encoded(accepted: string): Promise<Found>;
}

function group(names: readonly AssetName[]): [string, Asset][] {
  const files = names.map((name) => ({ name, body: readFileSync(pathOnDisk(name)) }));
  const hashing = createHash('sha256');
  for (const { body } of files) hashing.update(body);
  const hash = hashing.digest('base64url').slice(0, 16);
  return files.map(({ name, body }) => [name, { hash, encoded: encoder(name, body) }]);
}

function encoder(name: string, body: Buffer): Asset['encoded'] {
  const type = types[name.split('.').pop() ?? ''] ?? 'application/octet-stream';
  const brotli = once(() => compressBrotli(body));
  const zipped = once(() => promisify(gzip)(body, { level: 9 }));
  return async (accepted) => {
    if (/\bbr\b/.test(accepted)) return { type, encoding: 'br', body: await brotli() };
    if (/\bgzip\b/.test(accepted)) return { type, encoding: 'gzip', body: await zipped() };
    return { type, body };
  };
}

/** Beside this file once built; before, Web Chat's bundle is in its package. */
function pathOnDisk(name: AssetName): string {
  const beside = join(__dirname, name);
  if (name !== bundle || existsSync(beside)) return beside;
  return join(dirname(require.resolve('botframework-webchat')), '..', 'dist', name);
}

/** Quality 9 takes a quarter of a second for Web Chat's 3.9 MB; 11 takes ten and saves 7 % more. */
function compressBrotli(body: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
