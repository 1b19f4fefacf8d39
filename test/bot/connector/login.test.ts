import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signInTime } from '../../../bot/connector/credentialFactory';
import { SendError } from '../../../bot/connector/sendError';
import type { Running } from '../../../bot/server';
import { appId, LocalAuthority, serviceUrl } from '../../support/authority';
import { startPlainDesk } from '../../support/desk';

/** Where tokens come from: it takes the line and says nothing. */
let login: Server;
let url: string;
beforeAll(async () => {
  login = createServer(() => undefined);
  await new Promise<void>((resolve) => login.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(login.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  login.closeAllConnections();
  await new Promise((resolve) => login.close(resolve));
});

type SdkCredentials = Parameters<typeof signInTime>[0];
type Signed = Parameters<SdkCredentials['signRequest']>[0];
const request = { url: serviceUrl } as Signed;

test('a login that never answers costs so much time and no more', async () => {
  const asks: SdkCredentials = {
    signRequest: async (signed) => {
      await fetch(url);
      return signed;
    },
  };
  await expect(signInTime(asks, 50).signRequest(request)).rejects.toThrow(SendError);
});

test('a token that comes in time is put on the request', async () => {
  const has: SdkCredentials = { signRequest: (signed) => Promise.resolve(signed) };
  expect(await signInTime(has).signRequest(request)).toBe(request);
});

describe('a desk that gets no token', () => {
  let authority: LocalAuthority;
  let desk: Running;
  beforeAll(async () => {
    authority = await LocalAuthority.start();
    desk = await startPlainDesk(
      {
        MicrosoftAppId: appId,
        MicrosoftAppPassword: 'the password',
        MicrosoftAppTenantId: appId,
        MicrosoftAppType: 'SingleTenant',
        HOST: '127.0.0.1',
      },
      // Its login is no https: the SDK asks nobody, and fails.
      { authority: authority.options },
    );
  });
  afterAll(async () => {
    await Promise.all([desk.close(), authority.stop()]);
  });

  test.each(['m1', 'm2'])(
    'answers the connector all the same, message after message: %s',
    async (id) => {
      const response = await fetch(`${desk.url}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${authority.token()}`,
        },
        body: JSON.stringify({
          type: 'message',
          id,
          channelId: 'msteams',
          serviceUrl,
          conversation: { id: 'c1' },
          from: { id: 'student' },
          recipient: { id: 'guichet' },
          text: 'What is the CVEC?',
        }),
      });
      expect(response.status).toBe(200);
    },
  );
});
