import { parseArgs } from 'node:util';
import { load } from './bench/turns/load';
import { startServer } from './bench/turns/server';
import { percentile } from './bench/measure';

const usage = `npm run soak [-- --minutes N] [--conversations N]

Starts the desk as it is deployed, lets 50 students talk to it at once for 10 minutes, one message after
the other and a new conversation after ten, and prints its resident memory over time.`;

/** Said in turn: answered, asked back, guided, unknown, forgotten. */
const messages = [
  'c’est quoi la CVEC ?',
  'ma carte',
  'et pour les apprentis ?',
  'trouver ma démarche',
  'licence professionnelle',
  'en apprentissage',
  'what is the deadline?',
  'je vends une brouette',
  'où j’en suis ?',
  'mon INE 1234567890A est bon ?',
  'oublie-moi',
];
/** How often the memory is looked at. */
const steps = 10;

async function soak(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '10' },
      conversations: { type: 'string', default: '50' },
    },
  });
  const [minutes, connections] = [Number(values.minutes), Number(values.conversations)];
  if (!(minutes > 0) || !Number.isInteger(connections) || connections < 1) throw new Error(usage);
  const server = await startServer('guichet');
  const wanted = { url: server.url, connector: 'http://127.0.0.1:1/', connections, messages };
  process.stdout.write('minutes    turns  turns/s  p99 ms  memory MB\n');
  const row = (...cells: (number | string)[]): void =>
    void process.stdout.write(`${cells.map((cell) => String(cell).padStart(7)).join('  ')}\n`);
  row(0, 0, '', '', Math.round(await server.rssMb()));
  let turns = 0;
  for (let step = 1; step <= steps; step++) {
    const { turnsMs, seconds } = await load(
      { ...wanted, way: 'expectReplies' },
      { seconds: (minutes * 60) / steps },
    );
    turns += turnsMs.length;
    const p99 = percentile(
      turnsMs.sort((a, b) => a - b),
      0.99,
    );
    const at = ((minutes * step) / steps).toFixed(1);
    row(
      at,
      turns,
      Math.round(turnsMs.length / seconds),
      Math.round(p99),
      Math.round(await server.rssMb()),
    );
  }
  await server.stop();
}

soak(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
