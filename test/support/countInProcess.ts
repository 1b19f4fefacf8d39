import { SqliteStore } from '../../bot/state/sqliteStore';
import { createCounter } from './counting';

/** A process of its own that counts: `FILE CONVERSATION PREFIX TIMES`; ready and done are told. */
async function main([file = '', conversation = '', prefix = '', times = '0']: string[]) {
  const store = new SqliteStore(file);
  const counter = createCounter(store);
  process.send?.('ready');
  await new Promise((resolve) => process.once('message', resolve));
  let answered = 0;
  for (let index = 0; index < Number(times); index += 1) {
    answered += (await counter.count(conversation, { id: `${prefix}-${index}` })).length;
  }
  store.close();
  process.send?.(answered);
  process.disconnect();
}

void main(process.argv.slice(2));
