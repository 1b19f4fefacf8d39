import { watch, type FSWatcher } from 'node:fs';
import type { Logger } from 'pino';
import { loadKnowledge, type Folders, type Knowledge } from '../knowledge';
import type { Translate } from '../locales';

/** An editor saves several times in a row; one reload is enough. */
const settleMs = 300;

/** The knowledge in service, and its replacement when a content file is saved. */
export interface LiveKnowledge {
  current: () => Knowledge;
  stop(): void;
}

/**
 * Loads the knowledge and loads it anew whenever a content file is saved. Faulty content is told in
 * the log, and the last good knowledge stays in service.
 *
 * @throws ContentError when the content is faulty at the start
 */
export async function watchKnowledge(
  folders: Folders,
  translate: Translate,
  log: Logger,
): Promise<LiveKnowledge> {
  let knowledge = await loadKnowledge(folders, translate);
  let waiting: NodeJS.Timeout | undefined;

  const reload = async (): Promise<void> => {
    try {
      knowledge = await loadKnowledge(folders, translate);
      log.info('the knowledge was loaded anew');
    } catch (error) {
      log.error(`The last good knowledge stays in service. ${(error as Error).message}`);
    }
  };
  const reloadSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void reload(), settleMs);
  };
  const watchers: FSWatcher[] = [folders.content, folders.wordings]
    .filter((folder) => folder !== undefined)
    .map((folder) => watch(folder, reloadSoon));

  return {
    current: () => knowledge,
    stop: () => {
      clearTimeout(waiting);
      watchers.forEach((watcher) => watcher.close());
    },
  };
}
