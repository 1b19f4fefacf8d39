import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../packageRoot';
import { measureMemory, measureStarts } from './turns/lasting';
import { measureDirectLine, measureMessages, readMessages, type Plan } from './turns/measure';
import type { Taken } from './turns/server';
import { turnsTable } from './turns/turnsTable';

export const turnsUsage = `npm run bench -- turns [--seconds 5] [--rounds 5] [--connections 20,100] [--lasting N]

Whole turns of the desk as it is deployed (all of the knowledge, state in SQLite) beside the field's
echo bot on the same SDK (test/bench/), each in a process of its own, by turns. --lasting measures
memory over N turns as well. Build first: npm run build.`;

const starts = 3;

/** @throws Error that says which option is wrong */
function readPlan(args: string[]): Plan & { lasting: number } {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '20,100' },
      lasting: { type: 'string', default: '0' },
    },
  });
  const count = (said: string): number => {
    if (!/^\d+$/.test(said)) throw new Error(`“${said}” is no whole number`);
    return Number(said);
  };
  return {
    seconds: count(values.seconds),
    rounds: count(values.rounds),
    connections: values.connections.split(',').map(count),
    lasting: count(values.lasting),
  };
}

/** Measures and prints. @param machine - the line that tells where */
export async function benchTurns(args: string[], machine: string): Promise<void> {
  const { lasting, ...plan } = readPlan(args);
  const messages = readMessages(join(packageRoot(), 'test', 'eval', 'queries.tsv'));
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`${machine}\n`);
  say(
    turnsTable([
      ...(await measureMessages(plan, messages, 'expectReplies')),
      ...(await measureMessages(plan, messages, 'replies over HTTP')),
      ...(await measureDirectLine(plan, messages)),
    ]),
  );
  const { guichet, echo } = await measureStarts(starts);
  say(`\nlistening after: the desk ${sayTaken(guichet)}, echo ${sayTaken(echo)}`);
  if (lasting === 0) return;
  say('');
  await measureMemory(lasting, messages, (turns, rss) =>
    say(`after ${turns} turns: ${rss.toFixed(0)} MB`),
  );
}

const sayTaken = ({ ms, processorMs }: Taken): string =>
  `${ms.toFixed(0)} ms (${processorMs.toFixed(0)} of one core)`;
