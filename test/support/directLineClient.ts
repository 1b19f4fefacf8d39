import { DirectLine, type Activity, type ConnectionStatus } from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import { FetchXmlHttpRequest } from './xmlHttpRequest';

// DirectLineJS looks for these where browsers have them.
Object.assign(globalThis, { WebSocket, XMLHttpRequest: FetchXmlHttpRequest });

export interface Token {
  conversationId: string;
  token: string;
  expires_in: number;
}

export interface Client {
  line: DirectLine;
  /** Everything received, own activities included. */
  activities: Activity[];
  /** The texts of the bot's messages so far. */
  texts(): string[];
  statuses: ConnectionStatus[];
  say(text: string): Promise<string>;
  /** Waits until the bot has said these texts, and nothing else. */
  hears(...texts: string[]): Promise<void>;
  end(): void;
}

type Options = ConstructorParameters<typeof DirectLine>[0];

/** The client that Web Chat uses, reconnecting after the shortest time it knows (3 s). */
export function connect(options: Options): Client {
  const settings = { pollingInterval: 200, random: () => 0, ...options };
  const line = new DirectLine(settings);
  const activities: Activity[] = [];
  const statuses: ConnectionStatus[] = [];
  line.connectionStatus$.subscribe((status) => statuses.push(status));
  line.activity$.subscribe({
    next: (activity) => activities.push(activity),
    error: () => undefined,
  });

  const texts = () =>
    activities.flatMap((activity) =>
      activity.type === 'message' && activity.from.role === 'bot' ? [activity.text ?? ''] : [],
    );
  return {
    line,
    activities,
    texts,
    statuses,
    say: (text) => post(line, { type: 'message', text, from: { id: 'ignored' } }),
    hears: (...wanted) => until(() => expect(texts()).toEqual(wanted)),
    end: () => line.end(),
  };
}

export function post(line: DirectLine, activity: Activity): Promise<string> {
  return new Promise((resolve, reject) => line.postActivity(activity).subscribe(resolve, reject));
}

/** As a page gets it: from the desk, whosever Direct Line it is for. */
export async function tokenOf({ port }: { port: number }): Promise<Token> {
  const url = `http://127.0.0.1:${port}/api/directline/token`;
  return (await (await fetch(url, { method: 'POST' })).json()) as Token;
}

export async function generateToken(domain: string): Promise<Token> {
  const response = await fetch(`${domain}/tokens/generate`, { method: 'POST' });
  return (await response.json()) as Token;
}

/** Repeats a check until it holds; after the time its last failure is thrown. */
export async function until(check: () => void, milliseconds = 10_000): Promise<void> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return check();
    } catch (failure) {
      if (Date.now() > end) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
