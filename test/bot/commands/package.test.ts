import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';

const root = join(__dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'guichet-package-test-'));
const zipFile = join(folder, 'guichet.zip');
const unpacked = join(folder, 'unpacked');
const building = 480_000;

let files: Record<string, Uint8Array> = {};

beforeAll(async () => {
  const command = ['-r', 'ts-node/register/transpile-only', 'bot/commands/package.ts'];
  await promisify(execFile)(process.execPath, [...command, '--out', zipFile], { cwd: root });
  files = unzipSync(readFileSync(zipFile));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), content);
  }
}, building);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Manifest {
  scripts: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const manifest = (text: string): Manifest => JSON.parse(text) as Manifest;

test('the zip has production dependencies only', () => {
  const own = manifest(readFileSync(join(root, 'package.json'), 'utf8'));
  const installed = new Set(
    Object.keys(files).map((path) => /^node_modules\/((@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? ''),
  );
  const ofTools = Object.keys(own.devDependencies ?? {}).filter((name) => installed.has(name));
  expect(ofTools).toEqual([]);
  expect(installed).toContain('botbuilder');
});

test('the zip has plain files only, no symbolic link', () => {
  expect(modes(readFileSync(zipFile))).toEqual(new Set([0o100_644]));
  expect(Object.keys(files).filter((path) => path.includes('/.bin/'))).toEqual([]);
});

test('the zip is for Linux on x64, wherever it was made', () => {
  const native = Object.keys(files).filter((path) => path.endsWith('.node'));
  expect(native).toContain('node_modules/@libsql/linux-x64-gnu/index.node');
  expect(native.filter((path) => !/linux-x64/.test(path))).toEqual([]);
});

test('nothing runs when its dependencies are installed once more', () => {
  const { scripts } = manifest(strFromU8(files['package.json'] ?? new Uint8Array()));
  expect(scripts).toEqual({
    start: 'node --max-old-space-size=512 --max-semi-space-size=2 dist/bot/main.js',
  });
});

test('the unpacked desk is listening without a network, and answers', async () => {
  const learnt = readdirSync(join(unpacked, '.cache', 'learnt'));
  const desk = spawn(
    process.execPath,
    ['-r', join(root, 'test', 'support', 'noNetwork.cjs'), 'dist/bot/main.js'],
    { cwd: unpacked, env: { PORT: '0', LOG_LEVEL: 'warn' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said = collect(desk);
  const url = await announced(desk);

  const health = await fetch(`${url}/healthz`);
  expect(await health.json()).toEqual({ status: 'ok' });
  expect(await ask(url, 'c’est quoi la CVEC ?')).toContain('vie étudiante');

  desk.kill('SIGTERM');
  await once(desk, 'exit');
  // Learning is what would make a start slow.
  expect(readdirSync(join(unpacked, '.cache', 'learnt'))).toEqual(learnt);
  // Of processor time, so that a busy machine does not count.
  expect(Number(/used (\d+) ms/.exec(said())?.[1])).toBeLessThan(5_000);
});

/** What it writes on standard error, so far. */
function collect(desk: ChildProcess): () => string {
  const parts: string[] = [];
  desk.stderr?.on('data', (part: Buffer) => parts.push(part.toString()));
  return () => parts.join('');
}

async function announced(desk: ChildProcess): Promise<string> {
  const url = new Promise<string>((resolve, reject) => {
    desk.stdout?.on('data', (line: Buffer) => {
      const [found] = /http:\/\/[^/]+/.exec(line.toString()) ?? [];
      if (found !== undefined) resolve(found);
    });
    desk.once('exit', (code) => reject(new Error(`the desk ended with ${code}`)));
  });
  return url;
}

async function ask(url: string, text: string): Promise<string> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: '1',
      channelId: 'emulator',
      deliveryMode: 'expectReplies',
      serviceUrl: 'http://127.0.0.1:1/',
      conversation: { id: 'packaged' },
      from: { id: 'student' },
      recipient: { id: 'bot' },
      text,
    }),
  });
  return response.text();
}

/** The kinds and permissions of the files in a zip, from its central directory. */
function modes(zip: Buffer): Set<number> {
  const found = new Set<number>();
  const signature = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let at = zip.readUInt32LE(end + 16);
  while (zip.subarray(at, at + 4).equals(signature)) {
    found.add(zip.readUInt32LE(at + 38) >>> 16);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return found;
}
