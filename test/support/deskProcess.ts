import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

const root = join(__dirname, '..', '..');

/** The desk as a process of its own. */
export interface DeskProcess {
  url: string;
  /** Its resident memory. */
  rssMb(): number;
  /** @returns its exit code; null when a signal ended it */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** Only what is named here is in its environment. */
export const spawnDesk = (environment: NodeJS.ProcessEnv): Child =>
  spawn(process.execPath, ['-r', 'ts-node/register/transpile-only', 'bot/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Starts it and waits until it listens. */
export async function startDeskProcess(environment: NodeJS.ProcessEnv): Promise<DeskProcess> {
  const child = spawnDesk(environment);
  const exit = once(child, 'exit') as Promise<[number | null]>;
  let said = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    said += chunk.toString();
    if (said.includes('\n')) break;
  }
  const [, url] = /(http:[^ ]*?)\/ /.exec(said) ?? [];
  if (url === undefined) throw new Error(`the desk did not start: ${said}`);
  return {
    url,
    rssMb: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / 1024,
    stop: async (signal) => {
      child.kill(signal);
      const [code] = await exit;
      return code;
    },
  };
}
