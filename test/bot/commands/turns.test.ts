import { startConnector } from '../../../bot/commands/bench/turns/connector';
import { load } from '../../../bot/commands/bench/turns/load';
import { startServer } from '../../../bot/commands/bench/turns/server';
import { turnsTable } from '../../../bot/commands/bench/turns/turnsTable';
import type { Row } from '../../../bot/commands/bench/turns/measure';

test('the stock bot answers every message of a load, either way', async () => {
  const [server, connector] = await Promise.all([startServer('echo'), startConnector()]);
  for (const way of ['expectReplies', 'replies over HTTP'] as const) {
    const { turnsMs } = await load(
      { url: server.url, connector: connector.url, way, connections: 3, messages: ['a', 'b'] },
      { turns: 12 },
    );
    expect(turnsMs).toHaveLength(36);
  }
  expect(await server.rssMb()).toBeGreaterThan(10);
  await server.stop();
  connector.stop();
});

test('the table says how many of the stock bot’s turns the desk takes', () => {
  const row = { way: 'expectReplies', connections: 20, processorMs: 0.5, p50: 9, p99: 20 } as const;
  const rows: Row[] = [
    { ...row, bot: 'guichet', turnsPerSecond: 300 },
    { ...row, bot: 'echo', turnsPerSecond: 1200 },
    { ...row, way: 'Direct Line', bot: 'guichet', turnsPerSecond: 200 },
  ];
  const [, , guichet, echo, directLine] = turnsTable(rows).split('\n');
  expect(guichet).toBe('| expectReplies | 20 | guichet | 300 | 0.50 | 9.0 | 20.0 | 0.25 |');
  expect(echo).toBe('| expectReplies | 20 | echo | 1200 | 0.50 | 9.0 | 20.0 |  |');
  expect(directLine).toBe('| Direct Line | 20 | guichet | 200 | 0.50 | 9.0 | 20.0 |  |');
});
