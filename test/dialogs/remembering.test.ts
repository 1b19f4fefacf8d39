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
