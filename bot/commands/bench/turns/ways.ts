import { WebSocket } from 'ws';
import type { Post } from './http';

/** How a message comes in and its answer goes out. */
export const ways = ['expectReplies', 'replies over HTTP', 'Direct Line'] as const;
export type Way = (typeof ways)[number];

/** One student's conversation: says a message, and resolves once it is answered. */
export interface Talk {
  say(text: string): Promise<void>;
  end(): void;
}

export interface Place {
  url: string;
  /** Where replies over HTTP go. */
  connector: string;
  post: Post;
}

export type OpenTalk = (place: Place, id: string) => Promise<Talk>;

/** A new conversation after so many messages, as students have them. */
export const turnsOfATalk = 10;

export const openTalk: Record<Way, OpenTalk> = {
  expectReplies: (place, id) =>
    Promise.resolve(
      overMessages(place, id, 'expectReplies', (reply) => {
        const { activities } = JSON.parse(reply) as { activities?: { type: string }[] };
        if (!activities?.some(({ type }) => type === 'message')) throw new Error('no answer');
      }),
    ),
  'replies over HTTP': (place, id) =>
    Promise.resolve(overMessages(place, id, 'normal', () => undefined)),
  'Direct Line': overDirectLine,
};

function overMessages(
  { url, connector, post }: Place,
  id: string,
  deliveryMode: string,
  check: (reply: string) => void,
): Talk {
  let count = 0;
  return {
    say: async (text) => {
      const reply = await post(`${url}/api/messages`, {
        type: 'message',
        id: `${id}-${(count += 1)}`,
        channelId: 'emulator',
        serviceUrl: connector,
        deliveryMode,
        conversation: { id },
        from: { id: `student-${id}`, role: 'user' },
        recipient: { id: 'bot', role: 'bot' },
        timestamp: new Date().toISOString(),
        textFormat: 'plain',
        locale: 'fr-FR',
        text,
      });
      check(reply);
    },
    end: () => undefined,
  };
}

interface Conversation {
  conversationId: string;
  token: string;
  streamUrl: string;
}

interface ActivitySet {
  activities: { type: string; replyToId?: string }[];
}

async function overDirectLine({ url, post }: Place): Promise<Talk> {
  const base = `${url}/v3/directline`;
  const { token: first } = JSON.parse(await post(`${base}/tokens/generate`, {})) as Conversation;
  const { conversationId, token, streamUrl } = JSON.parse(
    await post(`${base}/conversations`, {}, first),
  ) as Conversation;
  const stream = new WebSocket(streamUrl);
  /** Each answer wakes the one who waits; the stream also brings the student's own messages. */
  const waiting: (() => void)[] = [];
  stream.on('message', (data: Buffer) => {
    if (data.length === 0) return;
    const { activities } = JSON.parse(data.toString()) as ActivitySet;
    const isAnswer = activities.some(({ type, replyToId }) => type === 'message' && replyToId);
    if (isAnswer) waiting.shift()?.();
  });
  await new Promise<void>((resolve, reject) => {
    stream.once('open', resolve);
    stream.once('error', reject);
  });
  return {
    say: async (text) => {
      const answered = new Promise<void>((resolve) => waiting.push(resolve));
      const message = { type: 'message', from: { id: 'student' }, locale: 'fr-FR', text };
      await post(`${base}/conversations/${conversationId}/activities`, message, token);
      await answered;
    },
    end: () => stream.close(),
  };
}
