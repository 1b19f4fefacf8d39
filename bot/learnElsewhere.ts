import { fork } from 'node:child_process';
import { extname, join } from 'node:path';
import type { Logger } from 'pino';
import type { Folders } from '../knowledge';

/**
 * Learns a content in another process, which keeps what it learnt in the files that starts read.
 *
 * @param onLearnt - called once it is there; not called when learning fails or is stopped
 * @returns stops it
 */
export function learnElsewhere(folders: Folders, onLearnt: () => void, log: Logger): () => void {
  const extension = extname(__filename);
  const script = join(__dirname, 'commands', `learn${extension}`);
  const learner = fork(script, [folders.content, folders.wordings ?? ''], {
    execArgv: extension === '.ts' ? ['-r', 'ts-node/register/transpile-only'] : [],
    stdio: 'ignore',
  });
  learner.on('exit', (code) => {
    if (code === 0) onLearnt();
    else if (code !== null) log.error({ code }, 'the new wordings could not be learnt');
  });
  return () => {
    learner.removeAllListeners('exit');
    learner.kill();
  };
}
