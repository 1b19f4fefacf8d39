import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { TerminalAdapter } from '../channels/terminalAdapter';
import { composeBot } from '../composeBot';
import { packageRoot } from '../packageRoot';
import { readConversations } from './transcript/readChat';
import { record, transcriptChannel } from './transcript/record';

const usage = `npm run transcript -- FILE.chat [--out FOLDER]

Plays each conversation of the file to the desk and writes it as a .transcript, which the Bot Framework
Emulator opens. FOLDER is dist/transcripts unless given.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: join(packageRoot(), 'dist', 'transcripts') },
    },
  });
  const [file] = positionals;
  if (file === undefined) throw new Error(usage);
  const conversations = readConversations(await readFile(file, 'utf8'));
  const bot = await composeBot();
  await mkdir(values.out, { recursive: true });
  for (const [index, conversation] of conversations.entries()) {
    const adapter = new TerminalAdapter(bot, transcriptChannel);
    const activities = await record(conversation, adapter, new Date());
    const path = join(values.out, `${basename(file, '.chat')}-${index + 1}.transcript`);
    await writeFile(path, JSON.stringify(activities, undefined, 2));
    process.stdout.write(`${path}: ${conversation.name}\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
