import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../../packageRoot';

/** What is measured. */
export const bots = ['guichet', 'echo'] as const;
export type Bot = (typeof bots)[number];

/** A bot in a process of its own. */
export interface Server {
  bot: Bot;
  url: string;
  /** From the start of the process until it listened: by the clock, and of one core. */
  listening: Taken;
  /** Resident memory. */
  rssMb(): Promise<number>;
  /** Of one core since its start; NaN elsewhere than on Linux. */
  processorMs(): number;
  stop(): Promise<void>;
}

export interface Taken {
  ms: number;
  processorMs: number;
}

/** Guichet as it is deployed; the echo bot keeps to what its sample does. */
const programs: Record<Bot, string[]> = {
  guichet: ['--max-old-space-size=512', '--max-semi-space-size=2', 'dist/bot/main.js'],
  echo: ['test/bench/echoBot.js'],
};

/**
 * @param environment - besides its port and its store
 * @throws Error when it ends before it listens
 */
export async function startServer(bot: Bot, environment: NodeJS.ProcessEnv = {}): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-bench-'));
  const started = performance.now();
  const child = spawn(process.execPath, programs[bot], {
    cwd: packageRoot(),
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: '0',
      LOG_LEVEL: 'error',
      STATE_FILE: join(folder, 'state.sqlite'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (line: Buffer) => {
      const [found] = /http:\/\/[\d.:]+/.exec(line.toString()) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${bot} ended with ${code ?? 'a signal'}`)));
  });
  const processorMs = (): number => processorMsOf(child.pid);
  return {
    bot,
    url,
    listening: { ms: performance.now() - started, processorMs: processorMs() },
    processorMs,
    rssMb: async () => {
      const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(child.pid)]);
      return Number(stdout) / 1024;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the kernel counts in, whatever its own clock is. */
const msATick = 10;

function processorMsOf(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid ?? 'self'}/stat`, 'utf8');
    const [, ...fields] = stat.slice(stat.lastIndexOf(')')).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * msATick;
  } catch {
    return NaN;
  }
}
