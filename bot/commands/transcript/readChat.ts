/** One line of a conversation. `enter` is somebody coming in; it has no text. */
interface Line {
  who: 'user' | 'bot' | 'enter';
  text: string;
}

/** A conversation of a `.chat` file under its heading, the comment above it. */
export interface Conversation {
  name: string;
  lines: Line[];
}

/**
 * Reads a `.chat` file: `# a heading` begins a conversation, `user:` and `bot:` lines follow, `enter:`
 * is somebody coming in, with the channel's locale. In a `bot:` line … stands for any text.
 *
 * @throws Error for a line that is none of these
 */
export function readConversations(text: string): Conversation[] {
  const conversations: Conversation[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    if (line.startsWith('#')) {
      conversations.push({ name: line.slice(1).trim(), lines: [] });
      continue;
    }
    const [, who, said] = /^(user|bot|enter):(.*)$/.exec(line) ?? [];
    if (who === undefined) throw new Error(`not a line of a conversation: ${line}`);
    conversations.at(-1)?.lines.push({ who: who as Line['who'], text: (said ?? '').trim() });
  }
  return conversations;
}
