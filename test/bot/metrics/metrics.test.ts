import { writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { Connector } from '../../support/connector';
import { startPlainDesk } from '../../support/desk';
import { folderWith } from '../../support/folder';

const topic = (answer: string) => `
topic: { id: leave, label: { fr: Congés, en: Leave } }
entries:
  - id: carry-over
    question: { fr: 'Reporter des congés ?', en: 'Carry over leave?' }
    answer: { fr: 'Oui.', en: ${answer} }
`;

const read = async (url: string): Promise<string> => (await fetch(`${url}/metrics`)).text();

test('turns are counted by what became of them, with their time, and so are retries and reloads', async () => {
  const connector = await Connector.start();
  const content = folderWith({ 'leave.yaml': topic('Yes.') });
  const desk = await startPlainDesk({}, { folders: { content } });
  let count = 0;
  const say = (text: string, channelId: string, serviceUrl = connector.url) =>
    fetch(`${desk.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: `m${(count += 1)}`,
        channelId,
        serviceUrl,
        conversation: { id: 'c' },
        from: { id: 'zoe-kervadec' },
        recipient: { id: 'guichet' },
        locale: 'en',
        text,
      }),
    });
  await say('Carry over leave?', 'msteams');
  await say('contact', 'msteams');
  await say('zxqv wvut', 'msteams');
  await say('Reporter des congés ?', 'a channel that nobody knows', 'http://127.0.0.1:1/');
  writeFileSync(join(content, 'leave.yaml'), topic('No.'));
  let text = '';
  for (; !text.includes('reloads_total{result="loaded"}'); text = await read(desk.url));
  writeFileSync(join(content, 'leave.yaml'), 'topic: [');
  for (; !text.includes('reloads_total{result="faulty"}'); text = await read(desk.url));

  expect(text).toMatch(/turns_total\{upshot="answered",language="en",channel="teams"\} 1\n/);
  expect(text).toMatch(/turns_total\{upshot="handedOver",language="\w\w",channel="teams"\} 1\n/);
  expect(text).toMatch(/turns_total\{upshot="unanswered",language="\w\w",channel="teams"\} 1\n/);
  expect(text).toMatch(/turn_seconds_count\{channel="teams"\} 3\n/);
  expect(text).toMatch(/send_retries_total [1-9]/);
  expect(text).toMatch(/failed_turns_total\{what="send"\} 1\n/);
  expect(text).not.toMatch(/kervadec|nobody knows/);
  await Promise.all([desk.close(), connector.stop()]);
});

const statusOf = (url: string, headers: Record<string, string> = {}): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(`${url}/metrics`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

test('without a token they are for this machine alone, and not for who comes through a proxy', async () => {
  const desk = await startPlainDesk();
  expect(await statusOf(desk.url)).toBe(200);
  expect(await statusOf(desk.url, { host: 'guichet.example.org' })).toBe(404);
  expect(await statusOf(desk.url, { 'x-forwarded-for': '192.0.2.1' })).toBe(404);
  await desk.close();
});

test('a desk that has an address for the world has none without a token', async () => {
  const desk = await startPlainDesk({ PUBLIC_URL: 'https://guichet.example.org' });
  expect(await statusOf(`http://127.0.0.1:${desk.port}`)).toBe(404);
  await desk.close();
});

test('with a token they are for who has it', async () => {
  const token = 'a-token-of-some-length';
  const desk = await startPlainDesk({ METRICS_TOKEN: token });
  expect(await statusOf(desk.url)).toBe(401);
  expect(await statusOf(desk.url, { authorization: 'Bearer another-token-of-this' })).toBe(401);
  expect(await statusOf(desk.url, { authorization: `Bearer ${token}` })).toBe(200);
  await desk.close();
});
