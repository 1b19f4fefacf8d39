import { readTable } from '../../eval/table';
import { percentile } from '../measure';
import { startConnector } from './connector';
import { load, type Load } from './load';
import { bots, startServer, type Bot, type Server } from './server';
import type { Way } from './ways';

/** What one bot did in one way with so many connections. */
export interface Row {
  bot: Bot;
  way: Way;
  connections: number;
  turnsPerSecond: number;
  /** Of one core, a turn. */
  processorMs: number;
  p50: number;
  p99: number;
}

export interface Plan {
  seconds: number;
  rounds: number;
  connections: number[];
}

/** Enough for the engine to compile what runs often. */
const warmUpSeconds = 4;
/** A conversation's share of a minute, all of which Direct Line lets pass at once. */
const directLineTurns = 40;

/** Messages as students write them, in and out of scope. */
export const readMessages = (file: string): string[] =>
  readTable(file).map(({ message }) => message);

/** Both bots by turns, so that whatever else the machine does befalls both. */
export async function measureMessages(
  plan: Plan,
  messages: readonly string[],
  way: 'expectReplies' | 'replies over HTTP',
): Promise<Row[]> {
  const connector = await startConnector();
  const servers = await Promise.all(bots.map((bot) => startServer(bot)));
  const loadOne = (server: Server, connections: number, seconds: number) =>
    measured(server, () =>
      load({ url: server.url, connector: connector.url, way, connections, messages }, { seconds }),
    );
  try {
    for (const server of servers) await loadOne(server, 20, warmUpSeconds);
    const rows: Row[] = [];
    for (const connections of plan.connections) {
      const loads = new Map<Bot, Measured[]>(bots.map((bot) => [bot, []]));
      for (let round = 0; round < plan.rounds; round++) {
        for (const server of servers) {
          loads.get(server.bot)?.push(await loadOne(server, connections, plan.seconds));
        }
      }
      for (const bot of bots) rows.push(rowOf(bot, way, connections, loads.get(bot) ?? []));
    }
    return rows;
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    connector.stop();
  }
}

/** The desk alone: the stock bot has no Direct Line. Each round is a new process, whose limits are unused. */
export async function measureDirectLine(plan: Plan, messages: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const connections of plan.connections) {
    const loads: Measured[] = [];
    for (let round = 0; round < plan.rounds; round++) {
      const server = await startServer('guichet');
      const wanted = { url: server.url, connector: 'http://127.0.0.1:1/', connections, messages };
      await load({ ...wanted, way: 'expectReplies' }, { seconds: warmUpSeconds });
      loads.push(
        await measured(server, () =>
          load({ ...wanted, way: 'Direct Line' }, { turns: directLineTurns }),
        ),
      );
      await server.stop();
    }
    rows.push(rowOf('guichet', 'Direct Line', connections, loads));
  }
  return rows;
}

interface Measured extends Load {
  /** Of one core, in all. */
  processorMs: number;
}

async function measured(server: Server, run: () => Promise<Load>): Promise<Measured> {
  const before = server.processorMs();
  const done = await run();
  return { ...done, processorMs: server.processorMs() - before };
}

/** The middle round's turns a second; the times of all rounds together. */
function rowOf(bot: Bot, way: Way, connections: number, loads: readonly Measured[]): Row {
  const rates = loads.map(({ turnsMs, seconds }) => turnsMs.length / seconds).sort((a, b) => a - b);
  const times = loads.flatMap(({ turnsMs }) => turnsMs).sort((a, b) => a - b);
  return {
    bot,
    way,
    connections,
    turnsPerSecond: percentile(rates, 0.5),
    processorMs: loads.reduce((sum, { processorMs }) => sum + processorMs, 0) / times.length,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}
