import { MemoryStore } from '../../bot/state/stateStore';
import type { Guide } from '../../knowledge';
import { plainKnowledge, startGuidedDesk, type GuidedDesk } from '../support/guidedDesk';
import { createRandom, type Random } from '../support/random';

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

/** Types, taps a button of any question, ticks any card, or lets time pass. */
async function step(desk: GuidedDesk, random: Random): Promise<string[]> {
  const kind = random.below(10);
  if (kind === 0) desk.pass(random.pick([1, 20, 31]));
  if (kind <= 6) return desk.say(random.pick(messages));
  const value = kind <= 8 ? anyButton(random) : anyCard(random);
  const replies = await desk.send({ text: '', value });
  return replies.map(({ text }) => text ?? '');
}

function anyButton(random: Random): object {
  const question = random.pick(questions());
  const options = guide.question(question, 'fr')?.options.map(({ id }) => id);
  return { guichet: { question, option: random.pick(options ?? ['none']) } };
}

const anyCard = (random: Random): object => ({
  guichet: { checklist: random.pick([...guide.outcomes, 'gone']) },
  'step:get-cvec': random.pick(['true', 'false']),
});

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

/** What is wrong after a step; undefined when all is well. */
async function fault(replies: string[], desk: GuidedDesk, store: MemoryStore) {
  if (replies.length === 0) return 'is silent';
  if (replies.some((text) => text.trim() === '')) return 'says an empty message';
  if (replies.filter((text) => /^Question \d/m.test(text)).length > 1) return 'asks twice';
  const stack = await waiting(store);
  if (stack.length > 1) return `is in ${stack.join(' and ')} at once`;
  const next = desk.turn().situation?.next ?? '';
  if (stack.length === 1 && !next.startsWith('q-')) return 'waits for an answer to nothing';
  return undefined;
}

test(`${walks} random walks never get stuck, silent or into two dialogs at once`, async () => {
  for (let seed = 1; seed <= walks; seed += 1) {
    const random = createRandom(seed);
    const store = new MemoryStore();
    const desk = await startGuidedDesk({ store });
    for (let length = random.below(longestWalk); length >= 0; length -= 1) {
      const wrong = await fault(await step(desk, random), desk, store);
      if (wrong !== undefined) throw new Error(`walk ${seed} ${wrong}: “${desk.turn().message}”`);
    }
    await expectWayOut(desk, random, seed);
  }
}, 120_000);

/** Starting over and answering leads to an end, wherever the walk has gone. */
async function expectWayOut(desk: GuidedDesk, random: Random, seed: number): Promise<void> {
  await desk.say('trouver ma démarche');
  await desk.say('recommencer');
  for (let asked = 0; asked < mostQuestions; asked += 1) {
    if (!(desk.turn().situation?.next ?? '').startsWith('q-')) return;
    await desk.say(random.pick(['1', '2']));
  }
  const next = desk.turn().situation?.next ?? '';
  if (next.startsWith('q-')) throw new Error(`walk ${seed} is stuck at ${next}`);
}
