import type { Running } from '../../bot/server';
import { startPlainDesk } from '../support/desk';
import { hostileActivities } from './hostile';

let desk: Running;
const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  desk = await startPlainDesk();
});
afterAll(async () => {
  await desk.close();
  process.off('unhandledRejection', note);
});

/** The replies come with the answer. */
const question = (conversation: string, id: string) => ({
  type: 'message',
  id,
  channelId: 'msteams',
  deliveryMode: 'expectReplies',
  serviceUrl: 'http://127.0.0.1:9',
  conversation: { id: conversation },
  from: { id: 'student' },
  recipient: { id: 'guichet' },
  text: 'What is the CVEC?',
});

const post = (activity: object): Promise<Response> =>
  fetch(`${desk.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });

test('there are at least 60 hostile requests', () => {
  expect(hostileActivities.length).toBeGreaterThanOrEqual(60);
});

test.each(hostileActivities)('%s: no 5xx, and the conversation goes on', async (name, changes) => {
  const response = await post({ ...question(name, 'first'), ...changes });
  expect([200, 400, 403, 413]).toContain(response.status);
  expect(await response.text()).not.toMatch(/ at .*\.[jt]s:|node_modules|Error:/);
  expect({}).not.toHaveProperty('polluted');

  const answer = await post(question(name, 'second'));
  expect(await answer.text()).toContain('campus life');
  expect(unhandled).toEqual([]);
});
