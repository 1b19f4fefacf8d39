import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connector } from '../support/connector';
import { spawnDesk } from '../support/deskProcess';
import { connect, generateToken, until } from '../support/directLineClient';

/** What a student says of themselves, as typed and as it could be found elsewhere. */
const secrets = [
  'Zoélie',
  'zoelie',
  'Kervadec',
  'etu.example.org',
  '06 12 34 56 78',
  '0612345678',
  '34 56 78',
  '1234567890',
  '2 85 05 78',
  '2850578006084',
];

const session = [
  'Bonjour, je m’appelle Zoélie Kervadec',
  'Kervadec Zoélie, zoelie.kervadec@etu.example.org : combien coûte la CVEC ?',
  'et pour les apprentis comme Zoélie Kervadec, joignable au 06 12 34 56 78 ?',
  'mon INE est 1234567890A, il est bon ?',
  'INE 1234567890A',
  '2 85 05 78 006 084 36',
  'trouver ma démarche',
  'je suis Zoélie Kervadec, mon téléphone est le 0612345678',
  'licence professionnelle',
  'c’est Kervadec, en apprentissage',
  'annuler',
  'je m’appelle Zoélie Kervadec, vends brouette, zoelie.kervadec@etu.example.org',
  'my name is Zoélie Kervadec, wheelbarrow 06 12 34 56 78, security number 2850578006084 36',
];

const teamsId = '29:1_id-of-kervadec';

let log = '';
let folder: string;
let connector: Connector;
let desk: ReturnType<typeof spawnDesk>;
let url: string;
let files: Map<string, string>;
/** What the desk said, which is not to be empty talk. */
const said: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-privacy-'));
  connector = await Connector.start();
  desk = spawnDesk({ LOG_LEVEL: 'debug', STATE_FILE: join(folder, 'state.sqlite') });
  desk.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  let announced = '';
  desk.stdout.on('data', (chunk: Buffer) => (announced += chunk.toString()));
  await until(() => expect(announced).toMatch(/http:/), 60_000);
  [, url = ''] = /(http:[^ ]*?)\/ /.exec(announced) ?? [];

  await talkInTeams();
  await talkOnThePage();
  files = new Map(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('utf8')]),
  );
  const ended = once(desk, 'exit');
  desk.kill('SIGTERM');
  await Promise.all([ended, connector.stop()]);
});

async function talkInTeams(): Promise<void> {
  const send = async (text: string, id: number, serviceUrl = connector.url): Promise<void> => {
    await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: `m${id}`,
        channelId: 'msteams',
        serviceUrl,
        conversation: { id: `a:${teamsId}`, conversationType: 'personal' },
        from: { id: teamsId, name: 'Zoélie Kervadec', aadObjectId: 'aad-of-kervadec' },
        recipient: { id: 'guichet' },
        locale: 'fr-FR',
        text,
      }),
    });
  };
  for (const [id, text] of session.entries()) await send(text, id);
  said.push(...connector.received.map(({ text = '' }) => text));
  // Nobody takes this reply: what goes wrong is logged.
  await send(session[1] ?? '', session.length, 'http://127.0.0.1:1/');
}

async function talkOnThePage(): Promise<void> {
  const domain = `${url}/v3/directline`;
  const { token } = await generateToken(domain);
  const client = connect({ token, domain });
  for (const text of session) {
    const before = client.texts().length;
    await client.say(text);
    await until(() => expect(client.texts().length).toBeGreaterThan(before), 60_000);
  }
  said.push(...client.texts());
  client.end();
}

test('the student was answered, in the guided dialog too', () => {
  expect(said.join('\n')).toMatch(/CVEC[^]*Question \d sur[^]*I can’t work it out/);
});

test('a name, an e-mail, a phone, an INE and a NIR are in no line of the log', () => {
  const lines = log.split('\n');
  expect(lines.filter((line) => line.includes('"a turn"')).length).toBeGreaterThan(25);
  expect(log).toContain('a turn failed');
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
});

test('no line of the log says who the student is, and each of a turn has the turn’s id', () => {
  for (const id of [teamsId, 'aad-of-kervadec', 'dl_']) expect(log).not.toContain(id);
  const ofTurns = log.split('\n').filter((line) => /"channel"/.test(line));
  for (const line of ofTurns)
    expect(line).toMatch(/"turn":"[\da-f-]{36}".*"student":"[\da-f]{16}"/);
});

test('they are in no file that the desk wrote, its journal included', () => {
  expect([...files.keys()]).toEqual(expect.arrayContaining(['state.sqlite', 'state.sqlite-wal']));
  expect([...files.values()].join('')).toContain('directline/conversations/');
  for (const text of files.values()) {
    const decoded = text.replace(/%[\dA-F]{2}/gi, (code) =>
      Buffer.from(code.slice(1), 'hex').toString('latin1'),
    );
    const found = secrets.filter((secret) => text.includes(secret) || decoded.includes(secret));
    expect(found).toEqual([]);
  }
});
