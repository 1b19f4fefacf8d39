import type { Activity } from 'botbuilder';
import type { Running } from '../../bot/server';
import { startPlainDesk } from '../support/desk';
import { payloads } from '../support/payloads';

let desk: Running;
beforeAll(async () => {
  desk = await startPlainDesk();
});
afterAll(() => desk.close());

let conversations = 0;
/** @returns what the desk says, without sending it */
async function ask(text: string, channelId: string): Promise<Partial<Activity>[]> {
  conversations += 1;
  const response = await fetch(`${desk.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      channelId,
      deliveryMode: 'expectReplies',
      serviceUrl: 'http://127.0.0.1:9',
      conversation: { id: `c${conversations}`, isGroup: channelId === 'msteams' },
      from: { id: 'student', name: text.slice(0, 200) },
      recipient: { id: 'guichet' },
      text,
    }),
  });
  const { activities } = (await response.json()) as { activities: Partial<Activity>[] };
  return activities.filter(({ type }) => type === 'message');
}

/** What the desk repeats of a message: it as an e-mail, a number, and in a group the name of who asks. */
const messages = payloads.flatMap((payload) => [
  payload,
  `is my INE 123456789AB${payload} right?`,
  `my login? Parcoursup file ${payload} 1234567`,
]);
const mail = /\]\((mailto:[^)]*)\)/g;

describe.each(['directline', 'msteams'])('on %s', (channelId) => {
  test('a message that the desk repeats is no markup: an e-mail’s text is coded, a number is a number', async () => {
    let mails = 0;
    for (const message of messages) {
      for (const { text = '', attachments = [] } of await ask(message, channelId)) {
        const addresses = [...text.matchAll(mail)].map(([, address = '']) => address);
        for (const address of addresses) expect(address).toMatch(/^mailto:[\w@.?=&%~-]+$/);
        mails += addresses.length;
        const rest = text.replace(mail, ']()').replace(/^<at>[^<>&]*<\/at> /, '');
        const said = `${rest} ${JSON.stringify(attachments)}`;
        expect(said).not.toMatch(/window\.taken|evil\.example|<[a-z/!]|javascript:/i);
      }
    }
    // It was put to the test.
    expect(mails).toBeGreaterThan(payloads.length / 2);
  });

  test('numbers are worked out among them', async () => {
    const [ine] = await ask('is my INE 123456789AB right?', channelId);
    expect(ine?.text).toContain('•••••••••AB');
  });
});
