import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { parse } from 'yaml';
import { readConfig } from '../../bot/config';

const root = join(__dirname, '..', '..');
const folder = join(root, 'deploymentTemplates', 'container');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

interface Instruction {
  name: string;
  value: string;
}

/** The instructions of each stage; comments are left out, continued lines joined. */
function stagesOf(dockerfile: string): Instruction[][] {
  const stages: Instruction[][] = [];
  const text = dockerfile.replace(/^\s*#.*\n/gm, '').replace(/\\\n\s*/g, '');
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [, name = '', value = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    expect([line, name]).not.toEqual([line, '']);
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, value });
  }
  return stages;
}

const stages = stagesOf(read('Dockerfile'));
const final = stages.at(-1) ?? [];
const values = (name: string): string[] =>
  final.filter((instruction) => instruction.name === name).map(({ value }) => value);

describe('the image', () => {
  test('is built in one stage and runs from another, which has no build tools', () => {
    expect(stages).toHaveLength(2);
    expect(values('RUN').filter((command) => /npm|apt-get/.test(command))).toEqual([]);
    expect(values('COPY')).toEqual(['--from=build /guichet .']);
  });

  test('is of a Node with long-term support', () => {
    const images = stages.map(([from]) => from?.value.split(' ')[0]);
    expect(images).toEqual(['node:22-bookworm-slim', 'node:22-bookworm-slim']);
  });

  test('runs as nobody special, and only its data folder is that user’s', () => {
    expect(values('USER')).toEqual(['node']);
    expect(values('VOLUME')).toEqual(['/data']);
    expect(values('RUN')).toEqual(['mkdir /data && chown node:node /data']);
  });

  test('asks the desk for its health', () => {
    const [health = ''] = values('HEALTHCHECK');
    const [, command = ''] = /CMD (\[.*\])$/.exec(health) ?? [];
    const [program, option, script = ''] = JSON.parse(command) as string[];
    expect([program, option]).toEqual(['node', '-e']);
    expect(script).toContain('http://127.0.0.1:3978/healthz');
    expect(() => new Script(script)).not.toThrow();
  });

  test('starts the desk without a shell, so that it is told when to stop', () => {
    expect(JSON.parse(values('CMD')[0] ?? '')).toEqual([
      'node',
      '--max-old-space-size=512',
      '--max-semi-space-size=2',
      'dist/bot/main.js',
    ]);
  });

  test('refuses to start in production without credentials, unless it is for the web only', () => {
    const environment = Object.fromEntries(
      (values('ENV')[0] ?? '').split(' ').map((pair) => pair.split('=') as [string, string]),
    );
    expect(() => readConfig(environment)).toThrow('MicrosoftAppId: is missing');
    const web = { ...environment, CHANNELS: 'web', PUBLIC_URL: 'https://guichet.example.org' };
    expect(readConfig(web)).toMatchObject({ host: '0.0.0.0', stateFile: '/data/guichet.sqlite' });
  });

  test('is built from the sources and nothing else', () => {
    const [everything, ...kept] = read('Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(everything).toBe('*');
    for (const line of kept) expect(line).toMatch(/^!(\.npmrc|[\w.-]+)$/);
    expect(kept).not.toContain('!.git');
  });
});

describe('the composition', () => {
  interface Service {
    image?: string;
    environment?: NodeJS.ProcessEnv;
    ports?: string[];
    [field: string]: unknown;
  }
  const { services } = parse(read('compose.yaml')) as { services: Record<string, Service> };

  test('gives the desk a file system that cannot be written to, and no privilege', () => {
    expect(services.guichet).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  });

  test('is reached from this machine only', () => {
    expect(services.guichet?.ports).toEqual(['127.0.0.1:3978:3978']);
    expect(services.azurite?.ports).toBeUndefined();
  });

  test('configures the desk with what it reads', () => {
    const config = readConfig({ ...services.guichet?.environment, HOST: '0.0.0.0' });
    expect(config).toMatchObject({ botFramework: false, publicUrl: 'http://localhost:3978' });
  });
});
