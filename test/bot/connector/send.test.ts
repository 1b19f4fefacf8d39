import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendBudgetMs } from '../../../bot/connector/send';
import type { Running } from '../../../bot/server';
import { startPlainDesk } from '../../support/desk';
import {
  answers,
  resets,
  saysNothing,
  taken,
  UnsteadyConnector,
} from '../../support/unsteadyConnector';

let desk: Running;
let connector: UnsteadyConnector;

beforeAll(async () => {
  [desk, connector] = await Promise.all([startPlainDesk(), UnsteadyConnector.start()]);
});
afterAll(async () => {
  await Promise.all([desk.close(), connector.stop()]);
});

let conversations = 0;
const ask = (serviceUrl = connector.url): Promise<Response> => {
  conversations += 1;
  return fetch(`${desk.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: `c${conversations}` },
      from: { id: 'student' },
      recipient: { id: 'guichet' },
      // The answer is one message.
      text: 'hello',
    }),
  });
};

describe('a reply that is refused for now is sent again until it is taken, and appears once', () => {
  test.each([
    ['429 with Retry-After', answers(429, { 'retry-after': '1' })],
    ['429 without', answers(429)],
    ['412', answers(412)],
  ])('%s', async (_name, refusal) => {
    connector.plan(refusal, refusal, taken);
    expect((await ask()).status).toBe(200);
    expect(connector.read).toHaveLength(3);
  });
});

test('a Retry-After is obeyed', async () => {
  connector.plan(answers(429, { 'retry-after': '2' }), taken);
  const start = Date.now();
  await ask();
  expect(Date.now() - start).toBeGreaterThanOrEqual(1_990);
});

test('a Retry-After beyond the time a turn has is not waited for', async () => {
  connector.plan(answers(429, { 'retry-after': '3600' }), taken);
  expect((await ask()).status).toBe(200);
  expect(connector.read).toHaveLength(1);
});

test('there are three retries at most', async () => {
  connector.plan(answers(429));
  expect((await ask()).status).toBe(200);
  expect(connector.read).toHaveLength(4);
});

describe('whether it was delivered is not known: it is sent once more, and appears twice at worst', () => {
  test.each([
    ['500', answers(500)],
    ['502', answers(502)],
    ['503', answers(503)],
    ['504', answers(504)],
    ['a reset', resets],
  ])('%s', async (_name, failure) => {
    connector.plan(failure);
    expect((await ask()).status).toBe(200);
    expect(connector.read).toHaveLength(2);
    expect(new Set(connector.read).size).toBe(1);
  });
});

test.each([400, 401, 403, 404])('%d is final', async (status) => {
  connector.plan(answers(status), taken);
  await ask();
  // The second is the apology, which the student may still get.
  expect(connector.read.filter((text) => text.startsWith('Hello'))).toHaveLength(1);
});

test('a redirect to another host is not followed', async () => {
  const elsewhere = await UnsteadyConnector.start();
  connector.plan(answers(307, { location: `${elsewhere.url}/v3` }));
  await ask();
  expect(elsewhere.read).toEqual([]);
  await elsewhere.stop();
});

test('a connector that is gone costs seconds, not the desk', async () => {
  const gone = createServer();
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  expect((await ask(`http://127.0.0.1:${port}`)).status).toBe(200);
  expect((await fetch(`${desk.url}/healthz`)).status).toBe(200);
});

test('a connector that never answers costs at most 8 s, and one attempt', async () => {
  connector.plan(saysNothing);
  expect(sendBudgetMs).toBeLessThanOrEqual(8_000);
  const start = Date.now();
  expect((await ask()).status).toBe(200);
  // What is over is this machine's own slowness.
  expect(Date.now() - start).toBeLessThan(sendBudgetMs + 4_000);
  expect(connector.read).toHaveLength(1);
});
