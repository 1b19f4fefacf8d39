import { createInterface } from 'node:readline/promises';
import type { Activity } from 'botbuilder';
import { TerminalAdapter } from '../channels/terminalAdapter';
import { composeBot } from '../composeBot';

const conversation = 'chat';

/** Talks to the whole bot in a terminal until the input ends. */
async function chat(): Promise<void> {
  const adapter = new TerminalAdapter(await composeBot());
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.setPrompt('\n> ');
  const locale = process.env['LC_ALL'] ?? process.env['LANG'];
  show(await adapter.enter(conversation, locale));
  terminal.prompt();
  for await (const line of terminal) {
    show(await adapter.say(line, conversation, locale));
    terminal.prompt();
  }
  process.stdout.write('\n');
}

function show(replies: Partial<Activity>[]): void {
  for (const { text = '', channelData } of replies) {
    const { options = [] } = (channelData ?? {}) as { options?: string[] };
    const unsaid = options.filter((option) => !text.includes(option));
    process.stdout.write(`\n${text}\n`);
    if (unsaid.length > 0) process.stdout.write(`\n  [${unsaid.join('] [')}]\n`);
  }
}

chat().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
