import fc from 'fast-check';
import { BadRequest, toActivity } from '../../bot/activityRequest';
import { TerminalAdapter } from '../../bot/channels/terminalAdapter';
import { newBot } from '../../bot/composeBot';
import { MemoryStore } from '../../bot/state/stateStore';
import { loadKnowledge } from '../../knowledge';
import { createTranslate } from '../../locales';
import { frozenContent } from '../support/content';

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

test(`${activities} generated activities: refused or answered, and no dialog is stuck`, async () => {
  const translate = createTranslate();
  const { content } = await frozenContent();
  const knowledge = await loadKnowledge({ content }, translate);
  const desk = { knowledge: () => knowledge, translate };
  const adapter = new TerminalAdapter(newBot(desk, { store: new MemoryStore() }));
  const envelope = {
    serviceUrl: 'http://127.0.0.1:9',
    conversation: { id: 'one for all' },
    from: { id: 'student' },
    recipient: { id: 'guichet' },
  };
  let handled = 0;
  await fc.assert(
    fc.asyncProperty(activity, async (generated) => {
      try {
        const read = toActivity(JSON.parse(JSON.stringify({ ...envelope, ...generated })));
        await adapter.deliver(read, 'one for all');
        handled += 1;
      } catch (error) {
        if (!(error instanceof BadRequest)) throw error;
      }
    }),
    { numRuns: activities },
  );
  // Not all were turned away at the door.
  expect(handled).toBeGreaterThan(activities / 5);
  const [answer] = await adapter.say('What is the CVEC?', 'one for all');
  expect(answer?.text).toContain('campus life');
});
