import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const sources = ['bot', 'dialogs', 'knowledge', 'locales', 'tsconfig.json', 'tsconfig.build.json'];
const ofNpm = ['package.json', 'package-lock.json', '.npmrc'];
/** What both Azure's App Service and servers are. */
const platform = ['--os=linux', '--libc=glibc'];
const whatRuns = ['--omit=dev', '--omit=peer', '--ignore-scripts'];

/**
 * Builds the desk in a folder of its own, so that whatever lies in dist/ or runs from it is left
 * alone, and installs there what it needs in production.
 *
 * @param root - of the sources
 * @param cpu - of the machine that will run it, in Node's words
 * @returns the folder; the caller removes it
 */
export async function stage(root: string, cpu: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-package-'));
  const copy = (name: string) => cp(join(root, name), join(folder, name), { recursive: true });
  await Promise.all([...sources, ...ofNpm, 'LICENSE'].map(copy));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await npm(folder, ['run', 'build']);

  await rm(join(folder, 'node_modules'));
  await npm(folder, ['ci', ...whatRuns, ...platform, `--cpu=${cpu}`]);
  await writeFile(join(folder, 'package.json'), await withoutTools(folder));
  return folder;
}

async function npm(folder: string, args: string[]): Promise<void> {
  // npm tells a script of its own configuration in variables that a nested npm would obey.
  const environment = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  await run('npm', args, {
    cwd: folder,
    env: Object.fromEntries(environment),
    maxBuffer: 64 * 2 ** 20,
    shell: process.platform === 'win32',
  });
}

/** Installed with nothing to build, so nothing may run when somebody installs it once more. */
async function withoutTools(folder: string): Promise<string> {
  const { name, version, license, engines, dependencies, overrides } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  ) as Record<string, unknown>;
  const scripts = {
    start: 'node --max-old-space-size=512 --max-semi-space-size=2 dist/bot/main.js',
  };
  const kept = { name, version, private: true, license, engines, scripts, dependencies, overrides };
  return `${JSON.stringify(kept, undefined, 2)}\n`;
}
