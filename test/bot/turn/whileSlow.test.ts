import type { StoreItems } from 'botbuilder';
import { MemoryStore } from '../../../bot/state/stateStore';
import { startTeams } from '../../support/teams';

/** A store that reads nothing before it is let go on. */
class SlowStore extends MemoryStore {
  private gate: Promise<void> = Promise.resolve();

  /** @returns what lets it go on */
  hold(): () => void {
    let open: () => void = () => undefined;
    this.gate = new Promise((resolve) => (open = resolve));
    return open;
  }

  override async read(keys: string[]): Promise<StoreItems> {
    await this.gate;
    return super.read(keys);
  }
}

test('whoever waits for an answer sees the desk typing, once and before the answer', async () => {
  const store = new SlowStore();
  const teams = await startTeams({ store });
  try {
    const letGo = store.hold();
    const answer = teams.personal().say('c’est quoi la CVEC ?');
    await teams.connector.when(() => teams.connector.calls.length > 0);
    letGo();
    await answer;
    const [first, ...others] = teams.connector.calls.map(({ activity }) => activity.type);
    expect(first).toBe('typing');
    expect(new Set(others)).toEqual(new Set(['message']));
    expect(teams.connector.calls[0]?.activity.replyToId).toMatch(/^activity-/);
  } finally {
    await teams.close();
  }
});
