import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type LookupFunction } from 'node:net';
import { request, type RequestOptions } from 'node:https';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Running } from '../../bot/server';
import { startDesk } from '../support/desk';

const ours = join(__dirname, '..', '..', 'deploymentTemplates', 'server', 'nginx.conf');
const folder = mkdtempSync(join(tmpdir(), 'guichet-nginx-'));
const name = 'guichet.example.org';
const accessLog = join(folder, 'access.log');

const site: { desk?: Running; nginx?: ChildProcess; http: number; https: number } = {
  http: 0,
  https: 0,
};

beforeAll(async () => {
  makeCertificate();
  [site.http, site.https] = await Promise.all([freePort(), freePort()]);
  site.desk = await startDesk({ PUBLIC_URL: `https://${name}:${site.https}` });
  const file = writeConfiguration(site.desk.port);
  site.nginx = spawn('nginx', ['-c', file, '-e', join(folder, 'error.log')], { stdio: 'inherit' });
  site.nginx.once('error', () => {
    throw new Error('nginx is needed for this test: apt-get install nginx-light');
  });
  await untilListening(site.https);
});

afterAll(async () => {
  if (site.nginx !== undefined) {
    site.nginx.kill('SIGTERM');
    await once(site.nginx, 'exit');
  }
  await site.desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('http leads to https', async () => {
  const response = await fetch(`http://127.0.0.1:${site.http}/chat?lang=fr`, {
    redirect: 'manual',
    headers: { host: name },
  });
  expect(response.status).toBe(301);
  // Node's fetch sends the address it was given as host.
  expect(response.headers.get('location')).toBe('https://127.0.0.1/chat?lang=fr');
});

test('the page comes over TLS with the desk’s own security headers', async () => {
  const { status, headers, body } = await send('GET', '/');
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toContain(`wss://${name}:${site.https}`);
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  expect(headers.server).not.toMatch(/\d/);
  expect(body).toContain('Guichet');
});

test('a message is answered', async () => {
  const { status, body } = await send('POST', '/api/messages', {
    type: 'message',
    id: '1',
    channelId: 'emulator',
    deliveryMode: 'expectReplies',
    serviceUrl: 'http://127.0.0.1:1/',
    conversation: { id: 'behind nginx' },
    from: { id: 'student' },
    recipient: { id: 'bot' },
    text: 'c’est quoi la CVEC ?',
  });
  expect(status).toBe(200);
  expect(body).toContain('CVEC');
});

test('a body beyond the desk’s own limit is refused by the desk, a huge one already by nginx', async () => {
  const bodyOf = (size: number) => ({ type: 'message', text: 'x'.repeat(size) });
  expect(await send('POST', '/api/messages', bodyOf(270_000))).toMatchObject({ status: 413 });
  expect(await send('POST', '/api/messages', bodyOf(400_000))).toMatchObject({ status: 413 });
});

test('an answer comes through the WebSocket, and no token is in the log', async () => {
  const { body } = await send('POST', '/v3/directline/tokens/generate', {});
  const { token } = JSON.parse(body) as { token: string };
  const authorization = `Bearer ${token}`;
  const started = await send('POST', '/v3/directline/conversations', {}, { authorization });
  const { conversationId, streamUrl } = JSON.parse(started.body) as Record<string, string>;
  const stream = new WebSocket(streamUrl ?? '', { ca: certificate(), lookup: toLoopback });
  const answered = new Promise<string>((resolve, reject) => {
    stream.on('error', reject);
    stream.on('message', (data: Buffer) => {
      if (data.includes('vie étudiante')) resolve(data.toString());
    });
  });
  await once(stream, 'open');
  const message = { type: 'message', from: { id: 'student' }, text: 'c’est quoi la CVEC ?' };
  const activities = `/v3/directline/conversations/${conversationId}/activities`;
  await send('POST', activities, message, { authorization });
  expect(await answered).toContain('vie étudiante');
  stream.close();
  await once(stream, 'close');

  const log = readFileSync(accessLog, 'utf8');
  expect(log).toContain('POST /api/messages');
  expect(log).not.toContain(token);
  expect(log).not.toContain('/stream');
});

/** Our file as it is, but for addresses, the certificate and where this machine lets nginx write. */
function writeConfiguration(port: number): string {
  const server = readFileSync(ours, 'utf8')
    .replaceAll('listen [::]:', '# listen [::]:')
    .replaceAll('listen 80;', `listen 127.0.0.1:${site.http};`)
    .replaceAll('listen 443 ', `listen 127.0.0.1:${site.https} `)
    .replaceAll('127.0.0.1:3978', `127.0.0.1:${port}`)
    .replaceAll('/etc/letsencrypt/live/guichet.example.org', folder);
  const written = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => {
    mkdirSync(join(folder, each));
    return `${each}_temp_path ${join(folder, each)};`;
  });
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off; user ${userInfo().username}; pid ${join(folder, 'pid')}; error_log ${join(folder, 'error.log')};
    events {} http { access_log ${accessLog}; ${written.join(' ')}\n${server}}`,
  );
  return file;
}

function makeCertificate(): void {
  const key = ['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')];
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...key, ...subject], {
    stdio: 'ignore',
  });
}

const certificate = (): Buffer => readFileSync(join(folder, 'fullchain.pem'));

/** The name is nobody's: it means this machine here. */
const toLoopback: LookupFunction = (_name, { all }, found) =>
  all === true ? found(null, [{ address: '127.0.0.1', family: 4 }]) : found(null, '127.0.0.1', 4);

interface Reply {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

async function send(
  method: string,
  path: string,
  value?: object,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const options: RequestOptions = {
    method,
    path,
    host: name,
    port: site.https,
    ca: certificate(),
    lookup: toLoopback,
    headers: { ...headers, 'content-type': 'application/json' },
  };
  return new Promise((resolve, reject) => {
    const sent = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const body = Buffer.concat(parts).toString();
        resolve({ status: response.statusCode, headers: response.headers, body });
      });
    });
    sent.on('error', reject);
    sent.end(value && JSON.stringify(value));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilListening(port: number): Promise<void> {
  const isListening = await fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
  if (!isListening) await new Promise((resolve) => setTimeout(resolve, 50));
  if (!isListening) await untilListening(port);
}
