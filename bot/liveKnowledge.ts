import { watch } from 'node:fs';
import type { Logger } from 'pino';
import { loadKnowledge, type Folders, type Knowledge } from '../knowledge';
import type { Translate } from '../locales';
import { learnElsewhere } from './learnElsewhere';
import { learntFiles } from './learntFiles';

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
 * New answers are in service at once. New wordings are, too, but what there is to learn from them is
 * learnt by another process meanwhile, so that nobody waits for it.
 *
 * @param onReload - told of each time the knowledge was loaded anew, or not
 * @throws ContentError when the content is faulty at the start
 */
export async function watchKnowledge(
  folders: Folders,
  translate: Translate,
  log: Logger,
  onReload: (result: 'loaded' | 'faulty') => void = () => undefined,
): Promise<LiveKnowledge> {
  let knowledge = await loadKnowledge(folders, translate, {
    shelf: learntFiles,
    unprepared: 'learn',
  });
  let waiting: NodeJS.Timeout | undefined;
  let stopLearning = (): void => undefined;

  const reload = async (): Promise<void> => {
    stopLearning();
    try {
      const learning = { shelf: learntFiles, unprepared: 'wait' } as const;
      knowledge = await loadKnowledge(folders, translate, learning);
      onReload('loaded');
      log.info({ learnt: knowledge.complete }, 'the knowledge was loaded anew');
      if (!knowledge.complete) stopLearning = learnElsewhere(folders, () => void reload(), log);
    } catch (error) {
      onReload('faulty');
      log.error(`The last good knowledge stays in service. ${(error as Error).message}`);
    }
  };
  const reloadSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void reload(), settleMs);
  };
  const watchers = [folders.content, folders.wordings]
    .filter((folder) => folder !== undefined)
    .map((folder) => watch(folder, reloadSoon));

  return {
    current: () => knowledge,
    stop: () => {
      clearTimeout(waiting);
      stopLearning();
      watchers.forEach((watcher) => watcher.close());
    },
  };
}
