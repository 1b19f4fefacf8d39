import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../packageRoot';
import { packTeams } from './packageTeams/pack';

const usage = `npm run package:teams -- --app-id GUID --host NAME [--out FILE] [--version 1.2.3]

Writes the app package for Teams. GUID is the bot’s registration in Azure (MicrosoftAppId), NAME
where the desk is found, such as guichet.example.org. FILE is dist/guichet-teams.zip unless given.`;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const hostName = /^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/i;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'app-id': { type: 'string' },
      host: { type: 'string' },
      out: { type: 'string', default: join(packageRoot(), 'dist', 'guichet-teams.zip') },
      version: { type: 'string' },
    },
  });
  const { 'app-id': appId = '', host = '', out } = values;
  if (appId === '' || host === '') throw new Error(`--app-id and --host are needed\n\n${usage}`);
  if (!guid.test(appId)) throw new Error(`--app-id wants a GUID: “${appId}”`);
  if (!hostName.test(host)) throw new Error(`--host wants a name, without https://: “${host}”`);
  const version = values.version ?? (await ownVersion());
  const zip = await packTeams(join(packageRoot(), 'deploymentTemplates', 'teams'), {
    appId,
    host,
    version,
  });
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, zip);
  process.stdout.write(`${out}: ${zip.length} bytes, version ${version}\n`);
}

async function ownVersion(): Promise<string> {
  const manifest = await readFile(join(packageRoot(), 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
