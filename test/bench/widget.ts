import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { startServer } from '../../bot/commands/bench/turns/server';
import { startBrowser } from '../support/browser';
import { unpackTar } from '../support/tar';

const rounds = 7;
const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** The scripts that other widgets have sites load, as their packages publish them. */
const others = [
  { name: '@typebot.io/js', version: '0.10.7', file: 'dist/web.js' },
  { name: '@n8n/chat', version: '1.37.0', file: 'dist/chat.bundle.es.js' },
];

/** What a page pays for the widget, before and after a student opens it. */
async function main(): Promise<void> {
  const desk = await startServer('guichet');
  const browser = await startBrowser();
  try {
    const loader = Buffer.from(await (await fetch(`${desk.url}/widget.js`)).arrayBuffer());
    say(
      `loader: ${kilobytes(gzipSync(loader).length)} gzipped, ${kilobytes(loader.length)} as it is`,
    );
    const visits = [];
    for (let round = 0; round < rounds; round++) visits.push(await visit(browser, desk.url));
    const [first] = visits;
    say(`before it is opened: ${kilobytes(first?.before ?? NaN)} beyond the loader`);
    say(`to the first message: ${kilobytes(first?.after ?? NaN)} on the wire`);
    const times = visits.map(({ ms }) => ms).sort((a, b) => a - b);
    say(
      `from the click to the first message, nothing cached: ${times[Math.floor(rounds / 2)]} ms (median of ${rounds}, ${times[0]} to ${times.at(-1)})`,
    );
  } finally {
    await browser.close();
    await desk.stop();
  }
  for (const other of others) say(await sizeOf(other).catch(() => `${other.name}: not to be had`));
}

/** One page with an empty cache: bytes on the wire before and after the click, and how long it takes. */
async function visit(browser: Browser, url: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  // The frame is of the page's own origin here, so that one session hears of everything.
  const loads = new Map<string, string>();
  let bytes = 0;
  client.on('Network.requestWillBeSent', ({ requestId, request }) => {
    loads.set(requestId, new URL(request.url).pathname);
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (loads.get(requestId)?.startsWith('/host') === false) bytes += encodedDataLength;
  });
  await page.route('**/host', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>School</title><script src="/widget.js" async></script>`,
    }),
  );
  const loaded = page.waitForResponse('**/widget.js');
  await page.goto(`${url}/host`, { waitUntil: 'networkidle' });
  const ofLoader = (await (await loaded).request().sizes()).responseBodySize;
  const headers = (await (await loaded).request().sizes()).responseHeadersSize;
  const before = bytes - ofLoader - headers;
  const start = performance.now();
  await page.getByRole('button', { name: 'A question?' }).click();
  await page
    .frameLocator('iframe')
    .locator('.webchat__basic-transcript__activity')
    .first()
    .waitFor();
  const ms = Math.round(performance.now() - start);
  const after = bytes - ofLoader - headers;
  await context.close();
  return { before: Math.max(0, before), after, ms };
}

/** Downloads a package and weighs a file of it. */
async function sizeOf({ name, version, file }: (typeof others)[number]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-bench-'));
  try {
    const { stdout } = await promisify(execFile)('npm', ['pack', `${name}@${version}`], {
      cwd: folder,
    });
    await unpackTar(gunzipSync(await readFile(join(folder, stdout.trim()))), folder);
    const script = await readFile(join(folder, 'package', file));
    return `${name} ${version}, ${file}: ${kilobytes(gzipSync(script).length)} gzipped, ${kilobytes(script.length)} as it is`;
  } finally {
    await rm(folder, { recursive: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
