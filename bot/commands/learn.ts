import { loadKnowledge } from '../../knowledge';
import { createTranslate } from '../../locales';
import { ownFolders } from '../composeBot';
import { learntFiles } from '../learntFiles';

/** Learns the wordings ahead of time, so that no start has to: learn [CONTENT WORDINGS] */
async function learn([content, wordings]: string[]): Promise<void> {
  const folders =
    content === undefined ? ownFolders() : { content, wordings: wordings || undefined };
  await loadKnowledge(folders, createTranslate(), { shelf: learntFiles, unprepared: 'learn' });
}

learn(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
