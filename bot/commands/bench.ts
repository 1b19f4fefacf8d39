import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../packageRoot';
import { measureApart, orderIn, type Order } from './bench/apart';
import { engineNamed, engines } from './bench/engines';
import { goalLines } from './bench/goals';
import { grow } from './bench/grow';
import { measure, type Measured } from './bench/measure';
import { outrightTable } from './bench/outright';
import { plot } from './bench/plot';
import { loadSchool } from './bench/school';
import { table } from './bench/table';
import { benchTokens, tokensUsage } from './bench/tokens';
import { benchTurns, turnsUsage } from './bench/turns';
import { measureTypos, typoTable } from './bench/typos';
import { benchWidget, widgetUsage } from './bench/widget';

const usage = `npm run bench -- [--plot FILE] [--sizes 128,1000,10000] [--engine NAME]… [--seconds N]
npm run bench -- --typos [--engine NAME]… [--seconds N]

Measures the desk's search beside Fuse, MiniSearch and lunr: the same entries, the same messages.
An engine answers for N seconds (60) at each size, then stops; 0 lets it answer everything.
Prints a table and draws a plot (knowledge/search/bench.svg); --typos prints what mistakes cost.

${turnsUsage}

${widgetUsage}

${tokensUsage}`;

const howRead = `hit@1: the first entry meets a need, in % of the messages in scope of test/eval/queries.tsv; hit@3: every
need is met among the first three. The libraries and “search alone” are told the language. “As it runs”
finds it, and has the glossary and the messages no entry answers besides. Times are of all messages
asked, in and out of scope; slow engines are stopped and asked fewer, evenly chosen. More entries than
the school has: first messages no entry answers stand beside them, then wordings leave their entries and
stand alone with a sentence of the answer; finding one counts as finding the entry it left.`;

interface Request {
  typos: boolean;
  plot: string;
  sizes: number[];
  engines: string[];
  seconds: number;
}

/** @throws Error that says which option is wrong */
function readRequest(args: string[]): Request | undefined {
  const { values } = parseArgs({
    args,
    options: {
      typos: { type: 'boolean', default: false },
      plot: { type: 'string', default: join(packageRoot(), 'knowledge', 'search', 'bench.svg') },
      sizes: { type: 'string' },
      engine: { type: 'string', multiple: true },
      seconds: { type: 'string', default: '60' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const named = values.engine?.map((name) => engineNamed(name).name);
  return {
    typos: values.typos,
    plot: values.plot,
    sizes: values.sizes?.split(',').map((size) => count(size, '--sizes')) ?? [0, 1_000, 10_000],
    engines: named ?? engines.map(({ name }) => name),
    seconds: count(values.seconds, '--seconds') || Infinity,
  };
}

function count(said: string, option: string): number {
  if (!/^\d+$/.test(said)) throw new Error(`${option} wants whole numbers`);
  return Number(said);
}

async function beside(request: Request): Promise<void> {
  const all: Measured[] = [];
  for (const entries of request.sizes) {
    for (const engine of request.engines) {
      process.stderr.write(`${engine}, ${entries || 'the school’s'} entries …\n`);
      all.push(await measureApart({ engine, entries, seconds: request.seconds }));
    }
  }
  writeFileSync(request.plot, plot(all, machine()));
  process.stdout.write(`${machine()}\n\n${table(all)}\n\n${howRead}\n`);
  for (const { name } of engines.filter((engine) => engine.own)) {
    const lines = goalLines(all.filter(({ engine }) => engine === name));
    if (lines.length > 0) process.stdout.write(`\n${name}:\n${lines.join('\n')}\n`);
  }
}

async function typos(request: Request): Promise<void> {
  const school = await loadSchool();
  const all = request.engines.map((engine) => {
    process.stderr.write(`${engine} …\n`);
    return { engine, result: measureTypos(engineNamed(engine), school, request.seconds) };
  });
  process.stdout.write(`${machine()}\n\n${typoTable(all)}\n\n${outrightTable(school)}\n`);
}

/** What a process of its own does: one engine, one size. No entries means the school's own. */
async function measureOne({ engine, entries, seconds }: Order): Promise<void> {
  const school = await loadSchool();
  const { documents, lexicon } = school;
  const grown = grow(documents, lexicon.negatives, entries || documents.length);
  process.send?.(measure(engineNamed(engine), grown, school, seconds ?? Infinity));
}

/** The day and the machine's size. */
const machine = (): string =>
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;

async function main(): Promise<void> {
  const order = orderIn(process.argv.slice(2));
  if (order !== undefined) return measureOne(order);
  const [what, ...options] = process.argv.slice(2);
  if (what === 'turns') return benchTurns(options, machine());
  if (what === 'tokens') return benchTokens(options, machine());
  if (what === 'widget') {
    process.stdout.write(`${machine()}\n\n`);
    return benchWidget();
  }
  const request = readRequest(process.argv.slice(2));
  if (request === undefined) process.stdout.write(`${usage}\n`);
  else await (request.typos ? typos(request) : beside(request));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`);
  process.exitCode = 1;
});
