import fc from 'fast-check';
import { MemoryStore } from '../../bot/state/stateStore';
import type { Guide } from '../../knowledge';
import { plainKnowledge, startGuidedDesk, type GuidedDesk } from '../support/guidedDesk';

const walks = 2_000;
const longestWalk = 10;
/** Nobody is asked more than five questions. */
const mostQuestions = 5;

const messages = [
  ...'1 2 3 4 oui non ouais nan yes nope apprenti apprentice initial lp parcoursup ecandidat'.split(
    ' ',
  ),
  ...['en ligne', 'sur place', 'je ne sais pas', 'idk', 'blabla', '👍', '12', ' ', 'fait 1'],
  ...['retour', 'recommencer', 'annuler', 'aide', 'back', 'restart', 'cancel', 'help', 'menu'],
  ...['english', 'français', 'oublie-moi', 'que sais-tu de moi ?', 'où j’en suis ?', 'where am I?'],
  ...['c’est quoi la CVEC ?', 'what is the CVEC?', 'ma carte', 'bonjour', 'au revoir'],
  ...['je veux mourir', 'je veux m’inscrire', 'trouver ma démarche', 'find my procedure'],
  ...['je suis : status=pending', 'je suis : programme=lp, status=initial', 'I am : minor=yes'],
  ...['je suis : programme=but-rereg', 'I am : programme=international', 'I am : status=prof'],
];

let guide: Guide;

beforeAll(async () => {
  const knowledge = await plainKnowledge();
  if (knowledge.guide === undefined) throw new Error('no situations');
  guide = knowledge.guide;
});

/** What a student does: types, taps a button of any question or ticks any card, perhaps days later. */
interface Step {
  /** Days that pass before. */
  days: number;
  text: string;
  value?: object;
}

const anyText = fc.record({ text: fc.constantFrom(...messages) });

const anyButton = (): fc.Arbitrary<{ text: string; value: object }> =>
  fc.constantFrom(
    ...questions().flatMap((question) => {
      const options = guide.question(question, 'fr')?.options.map(({ id }) => id) ?? ['none'];
      return options.map((option) => ({ text: '', value: { guichet: { question, option } } }));
    }),
  );

const anyCard = (): fc.Arbitrary<{ text: string; value: object }> =>
  fc
    .record({
      checklist: fc.constantFrom(...guide.outcomes, 'gone'),
      ticked: fc.constantFrom('true', 'false'),
    })
    .map(({ checklist, ticked }) => ({
      text: '',
      value: { guichet: { checklist }, 'step:get-cvec': ticked },
    }));

const anyStep = (): fc.Arbitrary<Step> =>
  fc
    .tuple(
      fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.constantFrom(1, 20, 31)),
      fc.oneof(
        { weight: 7, arbitrary: anyText },
        { weight: 2, arbitrary: anyButton() },
        { weight: 1, arbitrary: anyCard() },
      ),
    )
    .map(([days, sent]) => ({ days, ...sent }));

async function take({ days, text, value }: Step, desk: GuidedDesk): Promise<string[]> {
  if (days > 0) desk.pass(days);
  if (value === undefined) return desk.say(text);
  const replies = await desk.send({ text, value });
  return replies.map((reply) => reply.text ?? '');
}

/** Every question, found by asking them all. */
function questions(): string[] {
  const found = new Set<string>(['q-of-last-year']);
  const explore = (profile: object): void => {
    const { kind, id } = guide.next(profile);
    if (kind !== 'question') return;
    found.add(id);
    for (const option of guide.question(id, 'fr')?.options ?? []) {
      explore({ ...profile, ...guide.states(id, option.id) });
    }
  };
  explore({});
  return [...found];
}

/** The dialogs that wait for an answer, as the store has them. */
async function waiting(store: MemoryStore): Promise<string[]> {
  const key = 'terminal/conversations/zoe/';
  const state = (await store.read([key]))[key] as { dialogs?: Stack } | undefined;
  const [main] = state?.dialogs?.dialogStack ?? [];
  return (main?.state?.dialogs?.dialogStack ?? []).map(({ id }) => id);
}
interface Stack {
  dialogStack: { id: string; state?: { dialogs?: Stack } }[];
}

/** What is wrong after a step; nothing when all is well. */
async function fault(replies: string[], desk: GuidedDesk, store: MemoryStore): Promise<string> {
  if (replies.length === 0) return 'is silent';
  if (replies.some((text) => text.trim() === '')) return 'says an empty message';
  if (replies.filter((text) => /^Question \d/m.test(text)).length > 1) return 'asks twice';
  const stack = await waiting(store);
  if (stack.length > 1) return `is in ${stack.join(' and ')} at once`;
  const next = desk.turn().situation?.next ?? '';
  if (stack.length === 1 && !next.startsWith('q-')) return 'waits for an answer to nothing';
  return '';
}

test(`${walks} random walks never get stuck, silent or into two dialogs at once`, async () => {
  const walk = fc.array(anyStep(), { minLength: 1, maxLength: longestWalk });
  const answers = fc.array(fc.constantFrom('1', '2'), {
    minLength: mostQuestions,
    maxLength: mostQuestions,
  });
  await fc.assert(
    fc.asyncProperty(walk, answers, async (steps, replies) => {
      const store = new MemoryStore();
      const desk = await startGuidedDesk({ store });
      for (const step of steps) expect(await fault(await take(step, desk), desk, store)).toBe('');
      expect(await wayOut(desk, replies)).not.toMatch(/^q-/);
    }),
    { numRuns: walks, seed: 2_023 },
  );
}, 300_000);

/** Where starting over and answering leads, wherever the walk has gone. */
async function wayOut(desk: GuidedDesk, answers: readonly string[]): Promise<string> {
  await desk.say('trouver ma démarche');
  await desk.say('recommencer');
  for (const answer of answers) {
    if (!(desk.turn().situation?.next ?? '').startsWith('q-')) break;
    await desk.say(answer);
  }
  return desk.turn().situation?.next ?? '';
}
