import { MemoryStorage } from 'botbuilder';
import { ConnectionStatus } from 'botframework-directlinejs';
import {
  connect,
  generateToken,
  post,
  tokenOf,
  until,
  type Client,
  type Token,
} from '../../support/directLineClient';
import { startAzureEchoDesk } from '../../support/azureEchoDesk';
import { startEchoDesk, type EchoDesk } from '../../support/echoDesk';

const ways = [
  { way: 'over WebSocket', webSocket: true },
  { way: 'by polling', webSocket: false },
];
const sides = [
  { side: 'the desk’s own Direct Line', start: () => startEchoDesk() },
  { side: 'Azure’s Direct Line', start: startAzureEchoDesk },
];

describe.each(sides.flatMap((side) => ways.map((way) => ({ ...side, ...way }))))(
  '$side $way',
  ({ start, webSocket }) => {
    let desk: Awaited<ReturnType<typeof start>>;
    const clients: Client[] = [];

    const begin = async (locale = 'fr-FR') => {
      const { token } = await tokenOf(desk);
      return resume({ token, conversationStartProperties: { locale } });
    };
    const resume = (options: Parameters<typeof connect>[0]) => {
      const client = connect({ domain: desk.domain, webSocket, ...options });
      clients.push(client);
      return client;
    };

    beforeEach(async () => {
      desk = await start();
    });
    afterEach(async () => {
      clients.splice(0).forEach((client) => client.end());
      await desk.close();
    });

    it('is welcomed once, in the locale that the page asked for', async () => {
      const client = await begin('en-GB');
      await client.hears('welcome en-GB');
      const told = desk.received.filter(({ type }) => type === 'conversationUpdate');
      expect(told).toHaveLength(1);
      expect(told[0]).toMatchObject({
        channelId: 'directline',
        locale: 'en-GB',
        membersAdded: [
          { id: 'guichet' },
          { id: expect.stringMatching(/^dl_[\w-]{22,}$/) as string },
        ],
      });
    });

    it('gets a reply to what it says', async () => {
      const client = await begin();
      await client.hears('welcome fr-FR');
      const id = await client.say('hello');
      await client.hears('welcome fr-FR', 'you said: hello');
      const reply = client.activities.at(-1);
      expect(reply).toMatchObject({ replyToId: id, from: { id: 'guichet', role: 'bot' } });
    });

    it('gets its own activity back, with its channel data and the server’s user id', async () => {
      const client = await begin();
      await client.hears('welcome fr-FR');
      const channelData = { clientActivityID: 'abc', nested: { kept: true } };
      const id = await post(client.line, {
        type: 'message',
        text: 'mine',
        from: { id: 'dl_somebody-else' },
        channelData,
      });
      await until(() => {
        const own = client.activities.find((activity) => activity.id === id);
        expect(own).toMatchObject({ text: 'mine', channelData, from: { role: 'user' } });
        expect(own?.from.id).toBe(desk.received[0]?.from.id);
      });
    });

    it('hears of a failed turn and goes on', async () => {
      const client = await begin();
      await client.hears('welcome fr-FR');
      await client.say('fail');
      await client.say('again');
      await client.hears('welcome fr-FR', 'sorry', 'you said: again');
    });

    it('finds the whole conversation again with its token', async () => {
      const { token, conversationId } = await tokenOf(desk);
      const client = resume({ token });
      await client.hears('welcome undefined');
      await client.say('before');
      await client.hears('welcome undefined', 'you said: before');
      client.end();

      const later = resume({ token, conversationId });
      await later.hears('welcome undefined', 'you said: before');
      await later.say('after');
      await later.hears('welcome undefined', 'you said: before', 'you said: after');
    });

    it('gets only what came after its watermark', async () => {
      const { token, conversationId } = await tokenOf(desk);
      const client = resume({ token });
      await client.hears('welcome undefined');
      await client.say('one');
      await client.hears('welcome undefined', 'you said: one');

      const later = resume({ token, conversationId, watermark: '2' });
      await later.hears('you said: one');
    });

    it('learns that its token has expired', async () => {
      const client = await begin();
      await client.hears('welcome fr-FR');
      desk.pass(31 * 60_000);
      await expect(client.say('too late')).resolves.toBe('retry');
      expect(client.statuses).toContain(ConnectionStatus.ExpiredToken);
      expect(desk.received.map(({ type }) => type)).toEqual(['conversationUpdate']);
    });

    it('is refused with the token of another conversation', async () => {
      const client = await begin();
      await client.hears('welcome fr-FR');
      const { token } = await tokenOf(desk);
      const { conversationId } = await tokenOf(desk);
      const thief = resume({ token, conversationId });
      await until(() => expect(thief.statuses).toContain(ConnectionStatus.FailedToConnect));
    });
  },
);

describe.each(ways)('the desk’s own Direct Line, DirectLineJS $way', ({ webSocket }) => {
  let desk: EchoDesk;
  const clients: Client[] = [];
  const begin = async (locale = 'fr-FR') => {
    const { token } = await tokenOf(desk);
    const client = connect({
      domain: desk.domain,
      webSocket,
      token,
      conversationStartProperties: { locale },
    });
    clients.push(client);
    return client;
  };

  beforeEach(async () => {
    desk = await startEchoDesk();
  });
  afterEach(async () => {
    clients.splice(0).forEach((client) => client.end());
    await desk.close();
  });

  it('gets replies in the order of its messages, slow ones too', async () => {
    const client = await begin();
    await client.hears('welcome fr-FR');
    await Promise.all([client.say('slow'), client.say('b')]);
    await client.say('c');
    await client.hears('welcome fr-FR', 'you said: slow', 'you said: b', 'you said: c');
  });

  it('goes on after a restart of the desk, with nothing lost', async () => {
    const storage = new MemoryStorage();
    await desk.close();
    desk = await startEchoDesk({ storage });
    const client = await begin();
    await client.hears('welcome fr-FR');
    await client.say('before');
    await client.hears('welcome fr-FR', 'you said: before');

    const { port } = desk;
    await desk.close();
    desk = await startEchoDesk({ storage, port });
    await until(() => expect(client.statuses.at(-1)).toBe(ConnectionStatus.Online));
    await client.say('after');
    const heard = client.hears('welcome fr-FR', 'you said: before', 'you said: after');
    // A poller gives up when the desk is away for one poll; its page starts it again.
    if (webSocket) await heard;
    else {
      await heard.catch(() => undefined);
      expect(desk.received.map(({ text }) => text)).toEqual(['after']);
    }
  });

  it('sends a file and gets a refusal, the file being thrown away', async () => {
    const client = await begin();
    await client.hears('welcome fr-FR');
    const contentUrl = `data:image/png;base64,${Buffer.alloc(600_000).toString('base64')}`;
    await post(client.line, {
      type: 'message',
      from: { id: 'ignored' },
      attachments: [{ contentType: 'image/png', contentUrl, name: 'carte d’identité.png' }],
    });
    await client.hears('welcome fr-FR', 'no files please: carte d’identité.png');
    expect(desk.received.at(-1)?.attachments).toEqual([
      { contentType: 'image/png', name: 'carte d’identité.png' },
    ]);
  });
});

describe('DirectLineJS over WebSocket', () => {
  let desk: EchoDesk;
  let owner: Token;
  const clients: Client[] = [];
  const open = (options: Parameters<typeof connect>[0] = {}) => {
    const client = connect({ domain: desk.domain, token: owner.token, ...options });
    clients.push(client);
    return client;
  };

  beforeEach(async () => {
    desk = await startEchoDesk();
    owner = await generateToken(desk.domain);
  });
  afterEach(async () => {
    clients.splice(0).forEach((client) => client.end());
    await desk.close();
  });

  it('gets what it missed while its socket was down', async () => {
    const client = open();
    await client.hears('welcome undefined');
    desk.dropSockets();
    await fetch(`${desk.domain}/conversations/${owner.conversationId}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${owner.token}` },
      body: JSON.stringify({ type: 'message', text: 'from another tab' }),
    });
    await client.hears('welcome undefined', 'you said: from another tab');
  });

  it('sees that the bot types, which is not kept', async () => {
    const client = open();
    await client.hears('welcome undefined');
    await client.say('type');
    await client.hears('welcome undefined', 'you said: type');
    expect(client.activities.map(({ type }) => type)).toContain('typing');

    const later = open({ conversationId: owner.conversationId });
    await later.hears('welcome undefined', 'you said: type');
    expect(later.activities.map(({ type }) => type)).not.toContain('typing');
  });

  it('shows an activity changed or deleted as it is now', async () => {
    const client = open();
    await client.hears('welcome undefined');
    await client.say('change');
    await client.hears('welcome undefined', 'you said: change', 'changed');
    await client.say('delete');
    await client.hears('welcome undefined', 'you said: change', 'changed', 'you said: delete');

    const later = open({ conversationId: owner.conversationId });
    await later.hears('welcome undefined', 'changed');
  });
});
