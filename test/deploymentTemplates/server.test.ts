import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../bot/config';

const folder = join(__dirname, '..', '..', 'deploymentTemplates', 'server');
const unit = readFileSync(join(folder, 'guichet.service'), 'utf8');
const nodeOfServer = '/usr/bin/node';

/** The settings of a unit or of an environment file, by name. */
const settings = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => /^\w+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

const environment = Object.fromEntries(
  (settings(unit).Environment ?? '').split(' ').map((pair) => pair.split('=') as [string, string]),
);

test('the unit’s settings and the example’s make a desk that listens behind nginx only', () => {
  const example = readFileSync(join(folder, 'guichet.env.example'), 'utf8');
  expect(readConfig({ ...environment, ...settings(example) })).toMatchObject({
    host: '127.0.0.1',
    port: 3978,
    stateFile: '/var/lib/guichet/guichet.sqlite',
    publicUrl: 'https://guichet.example.org',
    trustedProxies: 1,
    botFramework: false,
  });
});

test('the unit’s settings alone start nothing', () => {
  expect(() => readConfig(environment)).toThrow('MicrosoftAppId: is missing');
});

test('the example names every setting of the bot’s registration', () => {
  const example = readFileSync(join(folder, 'guichet.env.example'), 'utf8');
  const registered = settings(
    example.replace(/^#(?=\w+=)/gm, '').replace(/^(CHANNELS|WIDGET_ORIGINS)=.*$/gm, ''),
  );
  const guid = '00000000-0000-4000-8000-000000000001';
  const filled = Object.entries(registered).map(([name, value]) => [name, value || guid]);
  expect(
    readConfig({ ...environment, ...(Object.fromEntries(filled) as NodeJS.ProcessEnv) }),
  ).toMatchObject({
    credentials: { appId: guid, tenantId: guid, type: 'SingleTenant', password: guid },
  });
});

/** systemd is on Linux servers; elsewhere the unit is only read. */
const systemd = (() => {
  try {
    return execFileSync('systemd-analyze', ['--version'], { encoding: 'utf8' }).split('\n')[0];
  } catch {
    return undefined;
  }
})();
const withSystemd = systemd === undefined ? test.skip : test;
const says = systemd === undefined ? ' (SKIPPED: this machine has no systemd-analyze)' : '';

/** The unit as it would be where Node lies as it does here. */
function installed(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'guichet-unit-')), 'guichet.service');
  copyFileSync(join(folder, 'guichet.service'), file);
  writeFileSync(file, unit.replace(nodeOfServer, process.execPath));
  return file;
}

/** What systemd says of the unit, and whether it takes it. */
function analyse(...args: string[]): { status: number | null; about: string[] } {
  const { status, stdout, stderr } = spawnSync('systemd-analyze', [...args, installed()], {
    encoding: 'utf8',
  });
  const lines = `${stdout}\n${stderr}`.split('\n');
  return { status, about: lines.filter((line) => line.includes('guichet.service')) };
}

withSystemd(`systemd takes the unit${says}`, () => {
  expect(unit).toContain(`ExecStart=${nodeOfServer} `);
  expect(analyse('verify')).toEqual({ status: 0, about: [] });
});

withSystemd(`the unit is shut in as far as systemd calls good${says}`, () => {
  const { status, about } = analyse('security', '--offline=true', '--threshold=25');
  expect(status).toBe(0);
  expect(about.join()).toMatch(/Overall exposure level .* OK/);
});
