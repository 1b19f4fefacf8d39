import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerminalAdapter } from '../../bot/channels/terminalAdapter';
import { composeBot } from '../../bot/composeBot';
import { readConversations } from '../../bot/commands/transcript/readChat';
import { play, script } from '../support/conversation';
import { aDayIn2023, frozenContent } from '../support/content';

let adapter: TerminalAdapter;

beforeAll(async () => {
  const bot = await composeBot({ folders: await frozenContent(), now: () => aDayIn2023 });
  adapter = new TerminalAdapter(bot);
});

describe.each(readdirSync(__dirname).filter((file) => file.endsWith('.chat')))('%s', (file) => {
  const conversations = readConversations(readFileSync(join(__dirname, file), 'utf8'));

  test.each(conversations.map((conversation) => [conversation.name, conversation] as const))(
    '%s',
    async (_name, conversation) => {
      expect(await play(conversation, adapter)).toBe(script(conversation));
    },
  );
});
