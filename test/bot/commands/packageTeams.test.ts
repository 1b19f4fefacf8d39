import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { strFromU8, unzipSync } from 'fflate';
import { packTeams } from '../../../bot/commands/packageTeams/pack';

const own = join(__dirname, '..', '..', '..', 'deploymentTemplates', 'teams');
const place = {
  appId: '00000000-0000-4000-8000-000000000001',
  host: 'guichet.example.org',
  version: '1.2.3',
};
const text = (path: string) => readFileSync(join(own, path), 'utf8');

/** The folder with one file changed. */
function changed(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-teams-'));
  cpSync(own, folder, { recursive: true });
  writeFileSync(join(folder, file), change(text(file)));
  return folder;
}

interface Manifest {
  id: string;
  version: string;
  name: { short: string };
  developer: { privacyUrl: string; termsOfUseUrl: string };
  validDomains: string[];
  bots: {
    botId: string;
    scopes: string[];
    commandLists: { scopes: string[]; commands: object[] }[];
  }[];
  composeExtensions: { commands: { title: string; parameters: { title: string }[] }[] }[];
}

describe('the package', () => {
  let files: Record<string, Uint8Array>;
  let manifest: Manifest;

  beforeAll(async () => {
    files = unzipSync(await packTeams(own, place));
    manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest;
  });

  test('holds the manifest, both languages and two pictures, and nothing else', () => {
    expect(Object.keys(files).sort()).toEqual([
      'color.png',
      'en.json',
      'fr.json',
      'manifest.json',
      'outline.png',
    ]);
  });

  test('is for this desk', () => {
    expect(manifest).toMatchObject({
      id: place.appId,
      version: '1.2.3',
      name: { short: 'Guichet IUT Nîmes' },
      developer: {
        privacyUrl: 'https://guichet.example.org/privacy',
        termsOfUseUrl: 'https://guichet.example.org/terms',
      },
      validDomains: ['guichet.example.org'],
    });
    expect(manifest.bots[0]?.botId).toBe(place.appId);
  });

  test('starts conversations in each scope with prompts of its own', () => {
    const [bot] = manifest.bots;
    expect(bot?.scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(bot?.commandLists.map(({ scopes }) => scopes)).toEqual([
      ['personal'],
      ['team'],
      ['groupChat'],
    ]);
    for (const { commands } of bot?.commandLists ?? []) {
      for (const command of commands) {
        expect(command).toEqual({
          type: 'prompt',
          title: expect.any(String) as string,
          description: expect.any(String) as string,
          prompt: expect.any(String) as string,
        });
      }
    }
  });

  test('brings the search of the compose box', () => {
    const [command] = manifest.composeExtensions[0]?.commands ?? [];
    expect(command?.title).toBe('Chercher une réponse');
    expect(command?.parameters[0]?.title).toBe('Votre question');
  });

  test('has an outline of white on nothing', () => {
    const { pixels } = new Resvg(text('outline.svg')).render();
    const seen = new Set<string>();
    for (let at = 0; at < pixels.length; at += 4) {
      const [red, green, blue, alpha] = pixels.subarray(at, at + 4);
      // Colours are multiplied by how much of them is seen.
      seen.add(red === alpha && green === alpha && blue === alpha ? 'white' : 'another');
    }
    expect([...seen]).toEqual(['white']);
    expect(pixels[3]).toBe(0);
  });

  test('is the same for the same files', async () => {
    expect(await packTeams(own, place)).toEqual(await packTeams(own, place));
  });
});

describe('a fault is told', () => {
  const long = 'Le guichet des inscriptions de l’IUT de Nîmes';
  test.each([
    {
      fault: 'a wrong icon size',
      folder: () => changed('color.svg', (svg) => svg.replace('0 0 192 192', '0 0 180 192')),
      told: 'color.png is 180×192 pixels; Teams wants 192×192',
    },
    {
      fault: 'a missing translation',
      folder: () => changed('en.json', (json) => json.replace(/.*"composeExt.*\.title".*\n/, '')),
      told: 'en.json lacks “composeExtensions[0].commands[0].title”',
    },
    {
      fault: 'an over-long name',
      folder: () => changed('fr.json', (json) => json.replace('Guichet IUT Nîmes', long)),
      told: [
        'manifest.json: name.short must NOT have more than 30 characters',
        'fr.json: name.short must NOT have more than 30 characters',
      ].join('\n'),
    },
    {
      fault: 'a field that Teams does not know',
      folder: () => changed('manifest.json', (json) => json.replace('"icons"', '"pictures"')),
      told: [
        "manifest.json: must have required property 'icons'",
        'manifest.json: must NOT have additional properties pictures',
        'icon is missing',
        'icon is missing',
      ].join('\n'),
    },
    {
      fault: 'a text without a place in the manifest',
      folder: () =>
        changed('fr.json', (json) => json.replace('commandLists[2]', 'commandLists[3]')),
      told: 'the manifest has no place for “bots[0].commandLists[3].commands[0].title”',
    },
  ])('$fault', async ({ folder, told }) => {
    await expect(packTeams(folder(), place)).rejects.toThrow(new Error(told));
  });

  test('a version that is not three numbers', async () => {
    await expect(packTeams(own, { ...place, version: '1.2.3-beta' })).rejects.toThrow(
      new Error('manifest.json: version wants three numbers, such as 1.2.3: “1.2.3-beta”'),
    );
  });

  test('an app id that is no GUID', async () => {
    await expect(packTeams(own, { ...place, appId: 'guichet' })).rejects.toThrow(
      /^manifest\.json: id must match pattern/,
    );
  });
});
