import { rmSync } from 'node:fs';
import { SqliteStore } from '../../bot/state/sqliteStore';
import { aDayIn2023, frozenContent } from '../support/content';
import { playWeek } from './playWeek';

const usage = `npm run week -- FILE [monday]

Plays a week of 2,000 messages into a new store, for the report and the staff's pages to be looked at.`;

const messages = 2_000;

async function main([file, monday = aDayIn2023.toISOString().slice(0, 10)]: string[]) {
  if (file === undefined) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  const store = new SqliteStore(file);
  await playWeek(store, await frozenContent(), messages, new Date(`${monday}T00:00:00Z`));
  store.close();
}

void main(process.argv.slice(2));
