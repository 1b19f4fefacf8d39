import type { Running } from '../../bot/server';
import { Connector } from '../support/connector';
import { startPlainDesk } from '../support/desk';

let desk: Running;
let connector: Connector;
beforeAll(async () => {
  [desk, connector] = await Promise.all([startPlainDesk(), Connector.start()]);
});
afterAll(async () => {
  await Promise.all([desk.close(), connector.stop()]);
});

const say = (text: string, id: string, conversation: string): Promise<Response> =>
  fetch(`${desk.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id,
      channelId: 'msteams',
      serviceUrl: connector.url,
      conversation: { id: conversation },
      from: { id: `student-of-${conversation}` },
      recipient: { id: 'guichet' },
      text,
    }),
  });
const five = [1, 2, 3, 4, 5];

test('a message delivered five times at once is taken each time and answered once', async () => {
  const before = connector.received.length;
  const responses = await Promise.all(five.map(() => say('What is the CVEC?', 'm1', 'c1')));
  expect(responses.map(({ status }) => status)).toEqual(five.map(() => 200));
  const [answer, further, ...more] = connector.received.slice(before);
  expect(answer?.text).toContain('campus life');
  expect(further?.attachments).toHaveLength(1);
  expect(more).toEqual([]);
});

test('it moves the conversation on once: the guided dialog is one question further', async () => {
  await say('find my procedure', 'm2', 'c2');
  const before = connector.received.length;
  await Promise.all(five.map(() => say('3', 'm3', 'c2')));
  expect(connector.received.slice(before).map(({ text }) => text)).toEqual([
    expect.stringContaining('Question 2'),
  ]);
});

test('the same id in another conversation is another message', async () => {
  const before = connector.received.length;
  await Promise.all(five.map((index) => say('What is the CVEC?', 'm4', `other-${index}`)));
  const answers = connector.received.slice(before).filter(({ text }) => text !== undefined);
  expect(answers).toHaveLength(five.length);
});
