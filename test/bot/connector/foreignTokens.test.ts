import { production, sendForeign } from '../../../bot/commands/bench/tokens';
import { startDeskProcess } from '../../support/deskProcess';

const tokens = 50_000;
/** What the first of them make is kept and used again: compiled code, connections. */
const first = 5_000;

test(`${tokens} tokens of foreign issuers are refused and grow the memory by less than 50 MB`, async () => {
  const desk = await startDeskProcess({
    ...production,
    STATE_FILE: ':memory:',
    NODE_OPTIONS: '--max-semi-space-size=2',
  });
  await sendForeign(desk.url, first);
  const before = desk.rssMb();
  await sendForeign(desk.url, tokens);
  expect(desk.rssMb() - before).toBeLessThan(50);
  await desk.stop('SIGKILL');
}, 180_000);
