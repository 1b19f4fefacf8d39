import fc from 'fast-check';
import { startPlainDesk } from '../support/desk';

const activities = 10_000;

const words = fc.constantFrom(
  ...['CVEC', 'oui', '2', 'retour', 'menu', 'je suis en alternance', 'français', 'oublie-moi'],
);
const text = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 60 }), fc.lorem());
const anything = fc.anything({ maxDepth: 2, withNullPrototype: false });
const account = fc.record({ id: text, name: text }, { requiredKeys: ['id'] });
const guichet = fc.oneof(
  fc.record({ question: text, option: text }),
  fc.record({ checklist: text }),
  anything,
);
/** Mostly of the right shape, so that it gets far; each field may be anything. */
const mostly = (usual: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: anything });
const activity = fc.record(
  {
    type: fc.oneof(
      { weight: 8, arbitrary: fc.constant('message') },
      fc.constantFrom('conversationUpdate', 'invoke', 'event', 'messageReaction', 'typing'),
    ),
    channelId: fc.constantFrom('msteams', 'directline', 'emulator', 'terminal', 'webchat'),
    text: mostly(text),
    name: fc.oneof(fc.constantFrom('adaptiveCard/action', 'composeExtension/query'), text),
    value: fc.oneof(fc.record({ guichet }), anything),
    locale: mostly(fc.constantFrom('fr-FR', 'en-US')),
    entities: mostly(fc.array(fc.record({ type: text, mentioned: anything, text }))),
    attachments: mostly(fc.array(fc.record({ contentType: text, content: anything }))),
    membersAdded: mostly(fc.array(account)),
    channelData: anything,
    id: text,
  },
  { requiredKeys: ['type', 'channelId'] },
);

/** Of all of them, so that a dialog that is stuck stays so; the replies come with the answer. */
const envelope = {
  deliveryMode: 'expectReplies',
  serviceUrl: 'http://127.0.0.1:9',
  conversation: { id: 'one for all' },
  from: { id: 'student' },
  recipient: { id: 'guichet' },
};

test(`${activities} generated activities: no 5xx, no unhandled rejection, and no dialog is stuck`, async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  const desk = await startPlainDesk();
  const post = (activity: object): Promise<Response> =>
    fetch(`${desk.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...envelope, ...activity }),
    });
  let handled = 0;
  await fc.assert(
    fc.asyncProperty(activity, async (generated) => {
      const response = await post(generated);
      await response.arrayBuffer();
      if (response.status !== 400) expect(response.status).toBe(200);
      if (response.ok) handled += 1;
    }),
    { numRuns: activities },
  );
  // Not all were turned away at the door.
  expect(handled).toBeGreaterThan(activities / 5);
  const answer = await post({ type: 'message', channelId: 'msteams', text: 'What is the CVEC?' });
  expect(await answer.text()).toContain('campus life');
  await desk.close();
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
}, 240_000);
