import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { unpackTar } from './tar';

/**
 * A headless browser from the npm packages: Chromium is inside @sparticuz/chromium, so that
 * `npm ci` is all the set-up. Elsewhere than on Linux x64 it is the Chrome that is installed.
 */
export async function startBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return chromium.launch({ channel: 'chrome' });
  }
  const folder = await unpackedChromium();
  try {
    return await launch(folder, {});
  } catch (error) {
    // A bare machine lacks NSS, NSPR and expat; the package brings them.
    if (!/error while loading shared libraries/.test(String(error))) throw error;
    return launch(folder, { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') });
  }
}

const asRoot = ['--no-sandbox', '--disable-setuid-sandbox'];
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--no-first-run',
  '--font-render-hinting=none',
];

function launch(folder: string, environment: Record<string, string>): Promise<Browser> {
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: [...(userInfo().uid === 0 ? asRoot : []), ...quiet],
    // The package's own font, so that pictures are alike on every machine.
    env: { ...process.env, FONTCONFIG_PATH: join(folder, 'fonts'), ...environment },
  });
}

/** Unpacks the browser once a version and user, beside its place first: others may be at it too. */
async function unpackedChromium(): Promise<string> {
  const root = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..');
  const manifest = await readFile(join(root, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(tmpdir(), `guichet-chromium-${version}-${userInfo().uid}`);
  if (await exists(join(folder, 'chromium'))) return folder;

  const beside = `${folder}.${process.pid}`;
  await mkdir(beside, { recursive: true });
  const read = async (name: string) =>
    promisify(brotliDecompress)(await readFile(join(root, 'bin', name)));
  await unpackTar(await read('fonts.tar.br'), join(beside, 'fonts'));
  await unpackTar(await read('al2023.tar.br'), join(beside, 'al2023'));
  await writeFile(join(beside, 'fonts', 'fonts.conf'), fontsConf(folder));
  await writeFile(join(beside, 'chromium'), await read('chromium.br'), { mode: 0o755 });
  await rename(beside, folder).catch(() => rm(beside, { recursive: true }));
  return folder;
}

/** The packaged one names folders of AWS Lambda. */
const fontsConf = (folder: string) => `<?xml version="1.0"?>
<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;

async function exists(path: string): Promise<boolean> {
  const names = await readdir(dirname(path)).catch(() => []);
  return names.some((name) => join(dirname(path), name) === path);
}
