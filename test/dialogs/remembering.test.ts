import { MemoryStore } from '../../bot/state/stateStore';
import { startGuidedDesk } from '../support/guidedDesk';

test('an INE is in nothing that is remembered', async () => {
  const store = new MemoryStore();
  const desk = await startGuidedDesk({ store });
  await desk.say('mon INE 123456789AB est bon ?');
  const kept = JSON.stringify(await store.read(await store.keys()));
  expect(kept).toContain('"mon ine est bon"');
  expect(kept).not.toContain('123456789');
});

test.each([
  ['je suis : disability=yes, scholarship-holder=yes'],
  ['je suis : disability=yes, programme=lp'],
])('a disability that is told serves its own turn and is not remembered: “%s”', async (told) => {
  const store = new MemoryStore();
  const desk = await startGuidedDesk({ store });
  expect((await desk.say(told)).join()).toMatch(/handicap[^]*je ne le garde pas/);
  await desk.say('apprentissage');
  const kept = JSON.stringify(await store.read(await store.keys()));
  expect(kept).toContain('"profile":{');
  expect(kept).not.toContain('"disability"');
  expect((await desk.say('que sais-tu de moi ?')).join()).not.toMatch(/handicap/i);
});
