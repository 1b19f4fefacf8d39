import { readConfig } from '../../bot/config';
import { openStore } from '../../bot/state/openStore';
import { fillingOf } from './written';

/** Writes two items at a time to the store of its environment, and tells of each write, until it is killed. */
async function write(): Promise<void> {
  const store = await openStore(readConfig(process.env));
  for (let count = 1; ; count += 1) {
    const written = { count, filling: fillingOf(count) };
    await store.write({ first: written, last: written });
    process.send?.(count);
  }
}

void write();
