import type { AddressInfo } from 'node:net';
import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import restify from 'restify';
import { sweepMs } from '../../../bot/directline';
import { defaultLimits } from '../../../bot/directline/limits';
import { answersDays, journalDays } from '../../../bot/journal/retention';
import type { PageParts } from '../../../bot/web/document';
import { mountPages } from '../../../bot/web/pages';
import { renderTextPage } from '../../../bot/web/textPage';
import { Profile, type Attribute } from '../../../knowledge';
import { createTranslate } from '../../../locales';

interface Response {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

const school = {
  controllerName: 'École <test>',
  controllerAddress: '1 rue de l’Exemple',
  controllerEmail: 'controller@school.example',
  officerEmail: '',
  publicationDirector: '',
  hostName: 'Host',
  hostAddress: 'There',
};
const server = restify.createServer();
const behindProxy = restify.createServer();

beforeAll(async () => {
  mountPages(server, { school, retentionDays: 30, widgetOrigins: ['https://iut.example'] });
  mountPages(behindProxy, {
    school,
    retentionDays: 7,
    blobs: {},
    widgetOrigins: [],
    publicUrl: 'https://guichet.example.org',
  });
  for (const one of [server, behindProxy]) {
    await new Promise<void>((resolve) => {
      one.listen(0, '127.0.0.1', resolve);
    });
  }
});
afterAll(() => {
  server.server.close();
  behindProxy.server.close();
});

/** Node's own client, since fetch unpacks what it gets. */
const fetched = (path: string, headers: Record<string, string> = {}, from = server) =>
  new Promise<Response>((resolve, reject) => {
    const { port } = from.server.address() as AddressInfo;
    get({ port, host: '127.0.0.1', path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: Buffer.concat(chunks) });
      });
    }).on('error', reject);
  });
const assetPath = async (name: string) => {
  const { body } = await fetched('/chat');
  return `/${new RegExp(`assets/[^"]+/${name}`).exec(body.toString())?.[0]}`;
};

describe('the page', () => {
  it.each([
    [undefined, '/', 'fr'],
    ['fr-FR,fr;q=0.9,en;q=0.8', '/', 'fr'],
    ['en-US,en;q=0.9,fr;q=0.8', '/', 'en'],
    ['en;q=0.5,fr', '/', 'fr'],
    ['de-DE,de;q=0.9,fr;q=0.5', '/', 'fr'],
    ['zh-CN,zh;q=0.9', '/', 'en'],
    ['*', '/', 'fr'],
    ['fr;q=0,en', '/', 'en'],
    ['en', '/?lang=fr', 'fr'],
    ['fr', '/?lang=en', 'en'],
    ['fr', '/?lang=xx', 'fr'],
    [',;;q=,'.repeat(500), '/', 'fr'],
  ])('of a browser that asks for %s at %s is in %s', async (accepted, path, language) => {
    const { body } = await fetched(
      path,
      accepted === undefined ? {} : { 'accept-language': accepted },
    );
    expect(body.toString()).toContain(`<html lang="${language}">`);
  });

  it('lets nothing in but what it brings itself', async () => {
    const { headers, body } = await fetched('/', { host: 'desk.example:3978' });
    const nonce = /nonce="([^"]+)"/.exec(body.toString())?.[1];
    expect(String(headers['content-security-policy']).split('; ')).toEqual([
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "frame-src 'self'",
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      expect.stringContaining(`style-src 'self' 'nonce-${nonce}' 'sha256-`),
      "img-src 'self' data: blob:",
      "connect-src 'self' ws://desk.example:3978",
    ]);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(body.toString()).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it('has a new nonce each time', async () => {
    const policies = await Promise.all([fetched('/'), fetched('/')]);
    const [one, other] = policies.map(({ headers }) => headers['content-security-policy']);
    expect(one).not.toBe(other);
  });

  it('puts nothing of a strange Host header into its policy', async () => {
    const { headers } = await fetched('/', { host: "x;script-src'unsafe-inline'" });
    expect(headers['content-security-policy']).toMatch(/connect-src 'self'$/);
  });

  it('asks for HTTPS for good once it is served so', async () => {
    const { headers } = await fetched('/', {}, behindProxy);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['content-security-policy']).toContain('wss://guichet.example.org');
  });
});

describe.each([
  ['privacy', 'fr', 'Confidentialité', 'Délégué à la protection des données'],
  ['privacy', 'en', 'Privacy', 'Data protection officer'],
  ['terms', 'fr', 'Conditions d’utilisation', 'Éditeur'],
  ['terms', 'en', 'Terms of use', 'Publisher'],
])('the page /%s in %s', (name, locale, title, label) => {
  const page = async () => (await fetched(`/${name}?lang=${locale}`)).body.toString();

  it('has its title and the other language', async () => {
    const html = await page();
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).toContain(`<title>${title} · Guichet</title>`);
    expect(html).toContain(`href="?lang=${locale === 'fr' ? 'en' : 'fr'}"`);
  });

  it('says who answers for the desk, and what the school has not filled in', async () => {
    const html = await page();
    expect(html).toContain('École &lt;test&gt;');
    expect(html).toContain(label);
    expect(html).toContain(locale === 'fr' ? '[à compléter' : '[to be filled in');
    expect(html).not.toContain('{{');
  });

  it('is covered by the same policy, and runs no script', async () => {
    const { headers } = await fetched(`/${name}`);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(await page()).not.toContain('<script');
  });
});

describe('the privacy page', () => {
  const times = {
    idle: defaultLimits.idleMs / 3_600_000,
    memory: (defaultLimits.awakeMs + sweepMs) / 60_000,
  };
  it.each([
    [
      'fr',
      [
        '30 jours',
        `garde pendant ${answersDays} jours`,
        `${times.idle} heures`,
        `${times.memory} minutes`,
        '« oublie-moi',
      ],
    ],
    [
      'en',
      [
        '30 days',
        `keeps for ${answersDays} days`,
        `${times.idle} hours`,
        `${times.memory} minutes`,
        'Write “forget me”',
      ],
    ],
  ])('says in %s how long the code keeps what', async (lang, said) => {
    const text = (await fetched(`/privacy?lang=${lang}`)).body.toString().replace(/\s/g, ' ');
    for (const one of [...said, String(journalDays)]) expect(text).toContain(one);
    expect(text).not.toContain('Azure');
  });

  /** A word for each thing that the desk may remember of a student. */
  const remembered: Record<Attribute, readonly [fr: string, en: string]> = {
    programme: ['formation', 'course'],
    status: ['statut', 'status'],
    admission: ['admission', 'admission'],
    um_student_before: ['études antérieures', 'earlier studies'],
    'interrupted-studies': ['études antérieures', 'earlier studies'],
    online_possible: ['en ligne', 'online'],
    mode: ['inscription', 'registering'],
    'cannot-pay-online': ['paiement en ligne', 'paying online'],
    'scholarship-holder': ['bourse', 'grants'],
    minor: ['âge', 'age'],
    'under-25-french': ['âge', 'age'],
    'foreign-student': ['nationalité', 'nationality'],
    'dual-nationality': ['nationalité', 'nationality'],
    // Used, and not remembered.
    disability: ['', ''],
    'top-level-athlete': ['sport de haut niveau', 'top-level sport'],
  };

  it.each(['fr', 'en'] as const)(
    'names in %s all that is remembered of a student',
    async (lang) => {
      const page = (await fetched(`/privacy?lang=${lang}`)).body.toString();
      const [, list = ''] = /<li>([^<]*situation[^<]*)<\/li>/.exec(page) ?? [];
      for (const name of Object.keys(Profile.shape)) {
        expect(list).toContain(remembered[name as Attribute][lang === 'fr' ? 0 : 1]);
      }
    },
  );

  it('says what the school has set', async () => {
    const text = (await fetched('/privacy?lang=en', {}, behindProxy)).body.toString();
    expect(text).toContain('after 7 days without');
  });

  it.each([
    ['fr', 'dans un fichier, sur le serveur du guichet.', 'chez Microsoft (Azure), dans l’espace'],
    ['en', 'in a file on the desk’s server.', 'with Microsoft (Azure), in the desk’s storage'],
  ])('says in %s where it is kept', async (lang, inFile, inAzure) => {
    const saidBy = async (from: typeof server): Promise<string> =>
      (await fetched(`/privacy?lang=${lang}`, {}, from)).body.toString();
    expect(await saidBy(server)).toContain(inFile);
    expect(await saidBy(server)).not.toContain(inAzure);
    expect(await saidBy(behindProxy)).toContain(inAzure);
    expect(await saidBy(behindProxy)).not.toContain(inFile);
  });

  it('says what Microsoft keeps, where the page talks to Azure', () => {
    const translate = createTranslate();
    const parts = {
      locale: 'en',
      theme: 'auto',
      nonce: '',
      domain: 'https://azure.example',
    } as const;
    const say: PageParts['say'] = (key, parameters) => translate('en', key, parameters);
    const page = renderTextPage({ ...parts, say, asset: () => '' }, 'privacy', school, {
      retentionDays: 30,
    });
    expect(page).toContain('passes through Microsoft (Azure)');
    expect(page).not.toContain('only your tab has the key');
  });
});

describe('the widget', () => {
  it('may stand on the sites that the school names, and on the desk’s own pages', async () => {
    const { headers, body } = await fetched('/widget?lang=en');
    expect(headers['content-security-policy']).toContain(
      "frame-ancestors 'self' https://iut.example;",
    );
    expect(body.toString()).not.toContain('<header>');
  });

  it('may stand nowhere else', async () => {
    const { headers } = await fetched('/widget', {}, behindProxy);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self';");
    for (const path of ['/', '/chat', '/privacy']) {
      const page = await fetched(path);
      expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none';");
    }
  });

  it('has a loader of at most 5 KB that any site may load', async () => {
    const { status, headers, body } = await fetched('/widget.js', { 'accept-encoding': 'gzip' });
    expect(status).toBe(200);
    expect(body.length).toBeLessThanOrEqual(5_000);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': expect.stringContaining('max-age=3600') as string,
    });
    expect(headers['set-cookie']).toBeUndefined();
    const brotli = await fetched('/widget.js', { 'accept-encoding': 'br' });
    const plain = (await fetched('/widget.js')).body.toString();
    expect(brotliDecompressSync(brotli.body).toString()).toBe(plain);
    expect(plain).toContain('Une question');
    expect(plain).toContain('A question?');
    expect(plain).not.toContain('%TEXTS%');
  });

  it('has a loader that is not sent again unchanged', async () => {
    const { headers } = await fetched('/widget.js');
    const again = await fetched('/widget.js', { 'if-none-match': String(headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });
});

describe('a page', () => {
  it('is light or dark when it is asked to be, and else as the device is', async () => {
    const themeOf = async (path: string) =>
      /<html[^>]*?(?: data-theme="(\w+)")?>/.exec((await fetched(path)).body.toString())?.[1];
    expect(await themeOf('/chat?theme=dark')).toBe('dark');
    expect(await themeOf('/privacy?theme=light')).toBe('light');
    expect(await themeOf('/chat')).toBeUndefined();
    expect(await themeOf('/chat?theme="><script>')).toBeUndefined();
  });
});

describe('what the page loads', () => {
  it('is kept by browsers for good', async () => {
    const { status, headers } = await fetched(await assetPath('chat.js'));
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it('is compressed as the browser can read it', async () => {
    const path = await assetPath('webchat.js');
    const brotli = await fetched(path, { 'accept-encoding': 'gzip, deflate, br' });
    const zipped = await fetched(path, { 'accept-encoding': 'gzip' });
    const plain = await fetched(path);
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
    expect(brotli.body.length).toBeLessThan(750_000);
  });

  it.each([
    ['an old version', () => '/assets/0000000000000000/chat.js'],
    ['another file', () => '/assets/0000000000000000/..%2fpages.ts'],
    ['a property of objects', () => '/assets/x/constructor'],
  ])('is not %s', async (_name, path) => {
    expect((await fetched(path())).status).toBe(404);
  });
});
