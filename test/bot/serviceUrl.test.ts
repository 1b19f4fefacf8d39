import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectorHosts, isAllowedServiceUrl } from '../../bot/serviceUrl';
import type { Running } from '../../bot/server';
import { appId, claims, LocalAuthority } from '../support/authority';
import { startPlainDesk } from '../support/desk';

test.each([
  ['https://smba.trafficmanager.net/emea/', true],
  ['https://webchat.botframework.com/', true],
  ['https://WEBCHAT.botframework.com:443/', true],
  ['http://smba.trafficmanager.net/emea/', false],
  ['https://smba.trafficmanager.net:8443/', false],
  ['https://smba.trafficmanager.net.evil.example/', false],
  ['https://evil.example/?https://webchat.botframework.com', false],
  ['https://webchat.botframework.com@evil.example/', false],
  ['https://evil.example\\@webchat.botframework.com/', false],
  ['https://someone@webchat.botframework.com/', false],
  ['https://botframework.com/', false],
  ['https://evilbotframework.com/', false],
  ['https://a.b.botframework.com/', false],
  ['https://.botframework.com./', false],
  ['http://127.0.0.1:56150', false],
  ['nonsense', false],
])('with credentials, replies to %s: %s', (serviceUrl, allowed) => {
  expect(isAllowedServiceUrl(serviceUrl, connectorHosts)).toBe(allowed);
});

test.each([
  ['http://localhost:56150', true],
  ['http://127.0.0.1:56150/', true],
  ['http://[::1]:9000', true],
  ['http://169.254.169.254/metadata', false],
  ['http://localhost.evil.example/', false],
  ['http://someone@localhost/', false],
  ['https://smba.trafficmanager.net/emea/', false],
  [undefined, false],
])('without credentials, replies to %s: %s', (serviceUrl, allowed) => {
  expect(isAllowedServiceUrl(serviceUrl, undefined)).toBe(allowed);
});

describe('a reply address that is not allowed is refused, and nothing is sent there', () => {
  /** Reached by every name of this machine, and counts what reaches it. */
  let farEnd: Server;
  let port: number;
  let requests = 0;
  let authority: LocalAuthority;
  let anonymous: Running;
  let known: Running;

  beforeAll(async () => {
    farEnd = createServer((_request, response) => {
      requests += 1;
      response.end('{"id":"1"}');
    });
    await new Promise<void>((resolve) => farEnd.listen(0, '0.0.0.0', resolve));
    ({ port } = farEnd.address() as AddressInfo);
    authority = await LocalAuthority.start();
    [anonymous, known] = await Promise.all([
      startPlainDesk(),
      startPlainDesk(
        {
          MicrosoftAppId: appId,
          MicrosoftAppPassword: 'the password',
          MicrosoftAppTenantId: appId,
          MicrosoftAppType: 'SingleTenant',
          HOST: '127.0.0.1',
          CONNECTOR_HOSTS: 'smba.infra.gcc.teams.microsoft.com, *.botframework.example',
        },
        { authority: authority.options },
      ),
    ]);
  });
  afterAll(async () => {
    await Promise.all([anonymous.close(), known.close(), authority.stop()]);
    farEnd.closeAllConnections();
    await new Promise((resolve) => farEnd.close(resolve));
  });
  beforeEach(() => {
    requests = 0;
  });

  let messages = 0;
  const ask = (desk: Running, serviceUrl: string, changes: object = {}): Promise<Response> =>
    fetch(`${desk.url}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${authority.token(claims({ serviceurl: serviceUrl }))}`,
      },
      body: JSON.stringify({
        type: 'message',
        id: `m${(messages += 1)}`,
        channelId: 'msteams',
        serviceUrl,
        conversation: { id: 'c' },
        from: { id: 'student' },
        recipient: { id: 'guichet' },
        text: 'What is the CVEC?',
        ...changes,
      }),
    });

  test('one that is allowed gets the reply', async () => {
    expect((await ask(anonymous, `http://127.0.0.1:${port}/`)).status).toBe(200);
    expect(requests).toBeGreaterThan(0);
  });

  test.each(['127.0.0.2', '0.0.0.0', '[::ffff:7f00:1]', 'localhost.', 'a@127.0.0.1'])(
    'without credentials: %s',
    async (host) => {
      const response = await ask(anonymous, `http://${host}:${port}/`);
      expect(response.status).toBe(403);
      expect(requests).toBe(0);
    },
  );

  test.each(['http://127.0.0.1', 'https://127.0.0.1', 'http://localhost'])(
    'with a valid token for it: %s',
    async (address) => {
      const response = await ask(known, `${address}:${port}/`);
      expect(response.status).toBe(403);
      expect(requests).toBe(0);
    },
  );

  test.each([
    ['https://smba.infra.gcc.teams.microsoft.com/gcc/', 200],
    ['https://eu.botframework.example/', 200],
    ['https://smba.trafficmanager.net/emea/', 403],
  ])('CONNECTOR_HOSTS alone says which: %s is answered %d', async (serviceUrl, status) => {
    // The replies come with the answer, so that nothing is sent to the network.
    const response = await ask(known, serviceUrl, { deliveryMode: 'expectReplies' });
    expect(response.status).toBe(status);
  });
});
