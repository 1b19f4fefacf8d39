import { fork } from 'node:child_process';
import type { Measured } from './measure';

/** What a process of its own is to measure. */
export interface Order {
  engine: string;
  entries: number;
  seconds: number;
}

const option = '--measure';

/** The order in the arguments of a process that was started by `measureApart`. */
export const orderIn = (args: readonly string[]): Order | undefined =>
  args[0] === option && args[1] !== undefined ? (JSON.parse(args[1]) as Order) : undefined;

/** Measures in a new process of this program, so that no engine pays for another's memory. */
export function measureApart(order: Order): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(process.argv[1] ?? '', [option, JSON.stringify(order)], {
      execArgv: ['--expose-gc', ...process.execArgv],
    });
    child.on('message', (measured) => resolve(measured as Measured));
    child.on('error', reject);
    child.on('exit', (code) => {
      reject(
        new Error(`${order.engine}, ${order.entries} entries: ended with ${code ?? 'a signal'}`),
      );
    });
  });
}
