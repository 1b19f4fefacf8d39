import type { Activity } from 'botbuilder';
import type { DestinationStream } from 'pino';
import { compose } from '../../../bot/compose';
import { readConfig } from '../../../bot/config';
import { createLog } from '../../../bot/log/createLog';
import { createPseudonym } from '../../../bot/log/pseudonym';
import { inTurn, tellWhose } from '../../../bot/log/inTurn';
import { keptKey } from '../../../bot/state/keptKey';
import { MemoryStore } from '../../../bot/state/stateStore';
import { Connector } from '../../support/connector';
import { aDayIn2023, frozenContent } from '../../support/content';

interface Line {
  msg: string;
  turn?: string;
  student?: string;
  err?: { message: string; cause?: { message: string } };
}

/** Where a log goes that is read. */
function reader(): { lines: Line[]; text: () => string; destination: DestinationStream } {
  const written: string[] = [];
  return {
    get lines() {
      return written.map((line) => JSON.parse(line) as Line);
    },
    text: () => written.join(''),
    destination: { write: (line) => written.push(line) },
  };
}

const activity = {
  channelId: 'msteams',
  conversation: { id: 'a:conversation-of-zoe' },
  from: { id: '29:zoe', name: 'Zoé Lemaire' },
  text: 'je suis Zoé Lemaire, 06 12 34 56 78',
} as Activity;

test('an error of a turn is logged without the message, the student and what the SDK hangs on it', () => {
  const log = reader();
  const error = new Error(`“msteams/users/29:zoe/” was changed after « ${activity.text} »`, {
    cause: Object.assign(new Error('no answer from a:conversation-of-zoe'), {
      statusCode: 502,
      request: { body: activity.text },
    }),
  });
  inTurn(() => {
    tellWhose(activity, createPseudonym(Buffer.alloc(32)));
    createLog({ logLevel: 'info' }, log.destination).error({ err: error }, 'failed');
  });
  const [line] = log.lines;
  expect(line?.err?.message).toBe('“msteams/users/…/” was changed after « … »');
  expect(line?.err?.cause).toMatchObject({ message: 'no answer from …', statusCode: 502 });
  expect(log.text()).not.toMatch(/zo[eé]|lemaire|12 34/i);
});

test('a student keeps one name in the log after a restart, and has another where the key is another', async () => {
  const store = new MemoryStore();
  const name = createPseudonym(await keptKey(store, 'log/key'))('msteams/29:zoe');
  expect(createPseudonym(await keptKey(store, 'log/key'))('msteams/29:zoe')).toBe(name);
  expect(createPseudonym(await keptKey(new MemoryStore(), 'log/key'))('msteams/29:zoe')).not.toBe(
    name,
  );
  expect(name).toMatch(/^[0-9a-f]{16}$/);
});

test('two processes that start on one store at once have the same key', async () => {
  const store = new MemoryStore();
  const keys = await Promise.all([keptKey(store, 'log/key'), keptKey(store, 'log/key')]);
  expect(keys[0]).toEqual(keys[1]);
});

test('every line of a turn has the turn’s id, whatever goes wrong, and no two turns share one', async () => {
  const log = reader();
  const connector = await Connector.start();
  const config = readConfig({ PORT: '0' });
  const { content } = await frozenContent();
  const desk = await compose(config, createLog(config, log.destination), {
    folders: { content },
    store: new MemoryStore(),
    now: () => aDayIn2023,
  });
  const atStart = log.lines.length;
  const send = (serviceUrl: string) =>
    fetch(`${desk.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...activity,
        channelId: 'emulator',
        type: 'message',
        serviceUrl,
        recipient: { id: 'guichet' },
      }),
    });
  await send(connector.url);
  // Nobody listens there: the reply fails.
  await send('http://127.0.0.1:1/');
  await Promise.all([desk.close(), connector.stop()]);

  const lines = log.lines.slice(atStart);
  const messages = lines.map(({ msg }) => msg);
  expect(messages).toEqual(
    expect.arrayContaining(['a turn', 'a reply is sent again', 'a turn failed']),
  );
  expect(lines.filter(({ turn }) => turn === undefined)).toEqual([]);
  expect(new Set(lines.map(({ turn }) => turn)).size).toBe(2);
  expect(new Set(lines.map(({ student }) => student)).size).toBe(1);
});
