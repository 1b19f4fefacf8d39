import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { BlobStore } from '../../bot/state/blobStore';

/** Known to everybody: no secret. */
const account = 'devstoreaccount1';
const accountKey =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

const program = join(
  dirname(require.resolve('azurite/package.json')),
  'dist',
  'src',
  'blob',
  'main.js',
);

/** Azure's Blob Storage on this machine; what it holds outlives a stop. */
export class Azurite {
  private child?: ChildProcess;
  private stores = 0;

  private constructor(
    private readonly folder: string,
    private port = 0,
  ) {}

  /** A new one on a free port. */
  static async start(): Promise<Azurite> {
    const azurite = new Azurite(await mkdtemp(join(tmpdir(), 'guichet-azurite-')));
    await azurite.start();
    return azurite;
  }

  get connectionString(): string {
    return this.connectionStringWith(accountKey);
  }

  connectionStringWith(key: string): string {
    const endpoint = `http://127.0.0.1:${this.port}/${account}`;
    return `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};BlobEndpoint=${endpoint};`;
  }

  /** A store in a container of its own. */
  async openStore(): Promise<BlobStore> {
    this.stores += 1;
    const store = new BlobStore(this.connectionString, `test-${this.stores}`);
    await store.prepare();
    return store;
  }

  /** Once more on the port that it had. */
  async start(): Promise<void> {
    const options = ['--blobPort', String(this.port), '--location', this.folder, '--silent'];
    const child = spawn(process.execPath, [program, ...options, ...quiet], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.port = await portOf(child);
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    await exit;
  }
}

const quiet = ['--disableTelemetry', '--skipApiVersionCheck'];

/** Waits until it listens. */
async function portOf({ stdout, stderr }: ChildProcessByStdio<null, Readable, Readable>) {
  let said = '';
  stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for await (const chunk of stdout as AsyncIterable<Buffer>) {
    said += chunk.toString();
    const [, port] = /listens on http:\/\/127\.0\.0\.1:(\d+)/.exec(said) ?? [];
    if (port !== undefined) return Number(port);
  }
  throw new Error(`Azurite ended: ${said}`);
}
