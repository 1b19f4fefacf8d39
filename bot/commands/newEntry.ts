import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folders } from '../../knowledge';
import { Id } from '../../knowledge/schema/localized';
import { loadContent } from '../../knowledge/load';
import { draftEntry, draftWordings } from '../report/draft';

/**
 * Adds a complete skeleton entry at the end of a topic's file, and its wordings at the end of the
 * wordings' file.
 *
 * @returns what to do next, for the editor
 * @throws Error when the topic does not exist, or the id is taken or badly formed
 */
export async function newEntry(folders: Folders, topic: string, id: string): Promise<string> {
  const content = await loadContent(folders);
  if (!Id.safeParse(id).success)
    throw new Error(`“${id}”: an id is lower-case words joined by hyphens`);
  if (content.entries.has(id)) throw new Error(`“${id}” exists already`);
  const file = content.entries.get(
    content.topics.find((one) => one.id === topic)?.entries[0] ?? '',
  )?.file;
  if (file === undefined) {
    throw new Error(
      `“${topic}” is no topic; there are: ${content.topics.map((one) => one.id).join(', ')}`,
    );
  }
  await append(join(folders.content, file), draftEntry({ id }));
  if (folders.wordings !== undefined)
    await append(join(folders.wordings, file), draftWordings({ id }));
  return `Added “${id}” to knowledge/content/${file} and knowledge/wordings/${file}: replace every line in capitals, then run npm run content.`;
}

async function append(file: string, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => '');
  await appendFile(file, `${before === '' || before.endsWith('\n') ? '' : '\n'}${text}`);
}
