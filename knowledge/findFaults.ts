import type { Translate } from '../locales';
import { checkTexts } from './check';
import { ContentError, describeFault } from './contentError';
import { loadContent, type Folders } from './load';

/**
 * What is wrong with the content files as they are now, one fault a line.
 *
 * @param instant - the day on which answers are worded
 */
export async function findFaults(
  folders: Folders,
  translate: Translate,
  instant: Date,
): Promise<string[]> {
  try {
    return checkTexts(await loadContent(folders), translate, instant).map(describeFault);
  } catch (error) {
    if (error instanceof ContentError) return error.faults.map(describeFault);
    throw error;
  }
}
