import type { Activity } from 'botbuilder';
import { TerminalAdapter } from '../../bot/channels/terminalAdapter';
import type { Conversation } from '../../bot/commands/transcript/readChat';

/**
 * Plays a conversation to the bot.
 *
 * @returns the conversation as it went: a bot line that fits what was expected is repeated as it was
 * expected, so that comparing both shows only what differs
 */
export async function play(
  { lines, name }: Conversation,
  adapter: TerminalAdapter,
): Promise<string> {
  const went: string[] = [];
  let expected: string[] = [];
  let replies: Partial<Activity>[] = [];
  const settle = () => {
    const said = replies.map(({ text = '' }) => oneLine(text));
    const count = Math.max(said.length, 0);
    for (let index = 0; index < count; index += 1) {
      const wanted = expected[index];
      const actual = said[index] ?? '';
      went.push(`bot: ${wanted !== undefined && fits(actual, wanted) ? wanted : actual}`);
    }
    expected = [];
    replies = [];
  };
  for (const { who, text } of lines) {
    if (who === 'bot') {
      expected.push(text);
      continue;
    }
    settle();
    went.push(`${who}: ${text}`.trim());
    replies =
      who === 'enter'
        ? await adapter.enter(name, text || undefined)
        : await adapter.say(text, name);
  }
  settle();
  return went.join('\n');
}

/** The conversation as it was written, to compare with. */
export const script = ({ lines }: Conversation): string =>
  lines.map(({ who, text }) => `${who}: ${text}`.trim()).join('\n');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function fits(actual: string, wanted: string): boolean {
  const pieces = oneLine(wanted).split('…').map(escape);
  return new RegExp(`^${pieces.join('.*')}$`, 's').test(actual);
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
