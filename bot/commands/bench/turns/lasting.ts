import { percentile } from '../measure';
import { load } from './load';
import { bots, startServer, type Bot, type Taken } from './server';

/** From the start of the process until it listens: the middle of several starts. */
export async function measureStarts(starts: number): Promise<Record<Bot, Taken>> {
  const taken: Record<Bot, Taken[]> = { guichet: [], echo: [] };
  for (let start = 0; start < starts; start++) {
    for (const bot of bots) {
      const server = await startServer(bot);
      taken[bot].push(server.listening);
      await server.stop();
    }
  }
  const middle = (bot: Bot): Taken => ({
    ms: percentile(sorted(taken[bot].map(({ ms }) => ms)), 0.5),
    processorMs: percentile(sorted(taken[bot].map(({ processorMs }) => processorMs)), 0.5),
  });
  return { guichet: middle('guichet'), echo: middle('echo') };
}

const sorted = (numbers: number[]): number[] => numbers.sort((a, b) => a - b);

const steps = 10;
const connections = 20;

/**
 * The desk's resident memory while it takes many turns, told after each tenth of them.
 *
 * @param onStep - turns so far, and MB
 */
export async function measureMemory(
  turns: number,
  messages: readonly string[],
  onStep: (turns: number, rssMb: number) => void,
): Promise<void> {
  const server = await startServer('guichet');
  const wanted = { url: server.url, connector: 'http://127.0.0.1:1/', connections, messages };
  onStep(0, await server.rssMb());
  const each = Math.ceil(turns / steps / connections);
  for (let step = 1; step <= steps; step++) {
    await load({ ...wanted, way: 'expectReplies' }, { turns: each });
    onStep(step * each * connections, await server.rssMb());
  }
  await server.stop();
}
