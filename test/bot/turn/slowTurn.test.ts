import type { StoreItems } from 'botbuilder';
import { MemoryStore } from '../../../bot/state/stateStore';
import { turnLimitMs } from '../../../bot/turn/turns';
import { typing } from '../../../bot/turn/whileSlow';
import { frozenContent } from '../../support/content';
import { startTeams } from '../../support/teams';

/** A store that reads nothing of a conversation, ever. */
class StuckStore extends MemoryStore {
  stuck = true;

  override read(keys: string[]): Promise<StoreItems> {
    const waits = this.stuck && keys.some((key) => key.includes('/conversations/'));
    return waits ? new Promise(() => undefined) : super.read(keys);
  }
}

test('a slow turn shows typing at 2 s and has answered or apologised by 10 s', async () => {
  expect(typing.afterMs).toBeLessThanOrEqual(2_000);
  expect(turnLimitMs).toBeLessThan(10_000);
  const store = new StuckStore();
  const { content } = await frozenContent();
  const teams = await startTeams({ store, folders: { content }, limitMs: typing.afterMs + 500 });
  try {
    const place = teams.personal();
    await place.say('c’est quoi la CVEC ?');
    const [first, second] = teams.connector.calls.map(({ activity }) => activity);
    expect(first?.type).toBe('typing');
    expect(second?.text).toContain('quelque chose n’a pas fonctionné');
    expect(teams.connector.calls).toHaveLength(2);
    store.stuck = false;
    const [answer] = await place.say('c’est quoi la CVEC ?');
    expect(answer?.text).toContain('vie étudiante');
  } finally {
    await teams.close();
  }
});
