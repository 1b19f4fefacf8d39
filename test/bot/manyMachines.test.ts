import type { Activity } from 'botbuilder';
import { BlobStore } from '../../bot/state/blobStore';
import { Azurite } from '../support/azurite';
import { startDeskProcess, type DeskProcess } from '../support/deskProcess';

/** Each after the first means something only to who knows what was said before. */
const messages = ['Je ne sais pas comment m’inscrire', '1', 'fait 1', 'où j’en suis ?'];
const conversations = Array.from({ length: 200 }, (_, index) => `conversation-${index}`);
const atOnce = 20;
const turnsBeforeKill = 300;
const machines = 3;

const idOf = (conversation: string, turn: number): string => `${conversation}-m${turn}`;

/** @returns what the student reads; undefined when the machine died over it */
async function say(url: string, conversation: string, turn: number): Promise<string | undefined> {
  const answer = await post(url, {
    type: 'message',
    id: idOf(conversation, turn),
    channelId: 'test',
    deliveryMode: 'expectReplies',
    serviceUrl: 'http://127.0.0.1:1',
    conversation: { id: conversation },
    from: { id: `student-of-${conversation}` },
    recipient: { id: 'guichet' },
    text: messages[turn],
  }).catch(() => undefined);
  if (answer === undefined) return undefined;
  expect(answer).toMatchObject({ status: 200 });
  const { activities } = JSON.parse(answer.body) as { activities: Partial<Activity>[] };
  // A slow answer has “typing” before it.
  const replies = activities.filter(({ type }) => type === 'message');
  return replies.map(({ text }) => text).join('\n');
}

async function post(url: string, body: object): Promise<{ status: number; body: string }> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.text() };
}

let azurite: Azurite;
let desks: DeskProcess[];
beforeAll(async () => {
  azurite = await Azurite.start();
  const environment = {
    BLOB_CONNECTION_STRING: azurite.connectionString,
    DIRECT_LINE_SECRET: 'not asked for here',
    INSTANCES: String(machines),
  };
  const starting = Array.from({ length: machines }, () => startDeskProcess(environment));
  desks = await Promise.all(starting);
});
afterAll(async () => {
  await Promise.all(desks.map((desk) => desk.stop('SIGKILL')));
  await azurite.stop();
});

test('three machines on one store answer 200 conversations whose every message goes to another, and lose nothing when one is killed', async () => {
  const up = [...desks];
  /** Any two messages in a row go to two machines. */
  const machineFor = (place: number): DeskProcess => {
    const desk = up[place % up.length];
    if (desk === undefined) throw new Error('no machine is up');
    return desk;
  };

  const expected: (string | undefined)[] = [];
  for (const turn of messages.keys()) {
    expected.push(await say(machineFor(0).url, 'alone', turn));
  }
  expect(new Set(expected).size).toBe(messages.length);

  let turns = 0;
  /** Messages that the killed machine had written, but not answered. */
  const unsaid: string[] = [];
  const talk = async (conversation: string, first: number): Promise<void> => {
    for (const turn of messages.keys()) {
      const desk = machineFor(first + turn);
      let answer = await say(desk.url, conversation, turn);
      if (answer === undefined) {
        expect(up).not.toContain(desk);
        // As a channel does: the same message again, to whom the balancer finds.
        answer = await say(machineFor(first + turn).url, conversation, turn);
      }
      if (answer === '') unsaid.push(idOf(conversation, turn));
      else expect(answer).toBe(expected[turn]);
      turns += 1;
      if (turns === turnsBeforeKill) await up.shift()?.stop('SIGKILL');
    }
  };
  const waiting = [...conversations.entries()];
  const talkOn = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await talk(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: atOnce }, talkOn));

  expect(turns).toBe(conversations.length * messages.length);
  // Not more than it had in hand; their conversations went on as if they had been answered.
  expect(unsaid.length).toBeLessThanOrEqual(atOnce);
  const store = new BlobStore(azurite.connectionString, 'guichet');
  const keys = conversations.map((conversation) => `test/conversations/${conversation}/`);
  const kept = (await store.read(keys)) as Record<string, { handled: string[] }>;
  expect(keys.map((key) => kept[key]?.handled)).toEqual(
    conversations.map((conversation) =>
      [...messages.keys()].map((turn) => idOf(conversation, turn)),
    ),
  );
});
