import { access, appendFile, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import type { Outcome } from '../dialogs/outcome';
import { drawForTerminal } from './channels/terminal';
import { ConfigError } from './configError';

/** Told of every turn: what came in, what was understood as its words, what was said. */
export type OnSaid = (
  activity: Activity,
  message: string,
  said: readonly Outcome[],
) => Promise<void>;

/**
 * Writes conversations as `.chat` files, one each, which are tests as they stand.
 *
 * @param folder - made when it is not there
 * @param onError - told of a turn that could not be written
 * @throws ConfigError when the folder cannot be written to
 */
export async function createRecording(
  folder: string,
  onError: (error: unknown) => void,
): Promise<OnSaid> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch {
    throw new ConfigError(['RECORD: the folder cannot be written to']);
  }
  const began = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const names = new Map<string, string>();
  let writing = Promise.resolve();
  return ({ type, conversation, locale = '' }, message, said) => {
    const isNew = !names.has(conversation.id);
    const name = names.get(conversation.id) ?? `recorded-${began}-${names.size + 1}`;
    names.set(conversation.id, name);
    const lines = [
      ...(isNew ? [`# ${name}`] : []),
      type === 'message' ? `user: ${oneLine(message)}` : `enter: ${locale}`.trim(),
      ...said.flatMap(drawForTerminal).map(({ text = '' }) => `bot: ${oneLine(text)}`),
    ];
    writing = writing
      .then(() => appendFile(join(folder, `${name}.chat`), `${lines.join('\n')}\n`))
      .catch(onError);
    return writing;
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
