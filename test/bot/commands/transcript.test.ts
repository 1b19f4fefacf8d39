import { TerminalAdapter } from '../../../bot/channels/terminalAdapter';
import { readConversations } from '../../../bot/commands/transcript/readChat';
import { record, transcriptChannel } from '../../../bot/commands/transcript/record';
import { newBot } from '../../../bot/composeBot';
import { createTranslate } from '../../../locales';
import { plainKnowledge } from '../../support/guidedDesk';

const chat = `
# somebody asks for the menu
enter: fr-FR
bot: anything
user: menu
bot: anything
`;

test('a conversation of a .chat file becomes activities as the Emulator saves them', async () => {
  const knowledge = await plainKnowledge();
  const bot = newBot({ knowledge: () => knowledge, translate: createTranslate() }, {});
  const [conversation] = readConversations(chat);
  if (conversation === undefined) throw new Error('no conversation');
  const adapter = new TerminalAdapter(bot, transcriptChannel);
  const activities = await record(conversation, adapter, new Date('2023-09-10T10:00:00Z'));

  expect(activities.map(({ type, from }) => [type, from?.role])).toEqual([
    ['conversationUpdate', 'user'],
    ['message', 'bot'],
    ['message', 'user'],
    ['message', 'bot'],
  ]);
  expect(activities[2]).toMatchObject({
    id: '3',
    channelId: 'emulator',
    text: 'menu',
    timestamp: new Date('2023-09-10T10:00:02Z'),
    recipient: { role: 'bot' },
    conversation: { name: 'somebody asks for the menu' },
  });
  expect(activities[3]?.suggestedActions?.actions.length).toBeGreaterThan(5);
});
