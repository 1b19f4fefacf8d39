import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** The Microsoft 365 Agents Playground at work. */
export interface Playground {
  url: string;
  stop(): Promise<void>;
}

/** Fewer than five further users make it exit. */
const users = ['Ali Diallo', 'Lou Martin', 'Noé Petit', 'Inès Roux', 'Tom Faure'];
const person = (name: string, index: number) => ({
  id: `user-${index}`,
  name,
  userPrincipleName: `user${index}@example.org`,
  aadObjectId: `00000000-0000-0000-0000-00000000010${index}`,
  givenName: name,
  surname: name,
  email: `user${index}@example.org`,
});

export const ids = { personal: 'personal-chat', group: 'group-chat', team: 'team', bot: 'guichet' };

const config = {
  version: '0.1.1',
  tenantId: '00000000-0000-0000-0000-000000000001',
  bot: { id: ids.bot, name: 'Guichet' },
  currentUser: person('Zoé Martin', 0),
  users: users.map((name, index) => person(name, index + 1)),
  personalChat: { id: ids.personal },
  groupChat: { id: ids.group, name: 'Groupe' },
  team: {
    id: ids.team,
    name: 'IUT',
    aadGroupId: '00000000-0000-0000-0000-000000000002',
    channels: [{ id: 'announcements', name: 'Annonces' }],
  },
};

/** Starts it before a desk, without a browser of its own and without telemetry. */
export async function startPlayground(endpoint: string): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-playground-'));
  const file = join(folder, 'config.yml');
  await writeFile(file, stringify(config));
  const port = await freePort();
  const cli = join(
    dirname(require.resolve('@microsoft/m365agentsplayground/package.json')),
    'cli.js',
  );
  const options = ['-e', endpoint, '-c', 'msteams', '--dt', '-p', String(port)];
  const child = spawn(process.execPath, [cli, 'start', ...options], {
    cwd: folder,
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: file,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
    },
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Listening on')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`the Playground ended: ${said}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill();
      await exited;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
