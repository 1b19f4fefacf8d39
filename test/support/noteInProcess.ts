import { createJournal } from '../../bot/journal/journal';
import { SqliteStore } from '../../bot/state/sqliteStore';
import { loadKnowledge } from '../../knowledge';
import { createTranslate } from '../../locales';
import type { Turn } from '../../dialogs/turn';
import { aDayIn2023 } from './content';
import { join } from 'node:path';

/** Notes the same question in vain so many times, one after the other. */
async function main([file = '', times = '']: string[]): Promise<void> {
  const store = new SqliteStore(file);
  const folders = { content: join(__dirname, 'faq', 'content') };
  const knowledge = await loadKnowledge(folders, createTranslate());
  const journal = createJournal({
    store,
    now: () => aDayIn2023,
    knowledge: () => knowledge,
    pseudonym: (id) => id,
    onError: (error) => {
      throw error;
    },
  });
  for (let time = 0; time < Number(times); time += 1) {
    const turn = {
      understanding: knowledge.understand('parking', { language: 'en', profile: {} }),
      memory: { language: 'en', misses: 1 },
      today: aDayIn2023,
      inVain: 'parking',
    } as Turn;
    journal.noteTurn(turn, { channelId: 'directline' } as Parameters<typeof journal.noteTurn>[1]);
    await journal.settle();
  }
  store.close();
}

void main(process.argv.slice(2));
