import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ActivityTypes, type Activity } from 'botbuilder';

/** One call of the connector's API. */
interface Call {
  method: string;
  path: string;
  activity: Partial<Activity>;
}

/** A Bot Connector on this machine: what the bot sends is kept, every send is answered with an id. */
export class Connector {
  /** Everything the bot sent, typing and traces too. */
  readonly calls: Call[] = [];
  /** The messages among it, without what changes one. */
  readonly received: Partial<Activity>[] = [];
  /** Calls of this method are answered 404. */
  refusedMethod?: string;
  private waiting: (() => void)[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Connector> {
    const connectors: Connector[] = [];
    const server = createServer((request, response) => {
      void readJson(request).then((activity) => {
        const { method = '', url: path = '' } = request;
        connectors[0]?.receive({ method, path, activity });
        const id = isTakenApart(activity) ? undefined : String(connectors[0]?.received.length);
        const status = connectors[0]?.refusedMethod === method ? 404 : id === undefined ? 202 : 200;
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ id }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const connector = new Connector(server);
    connectors.push(connector);
    return connector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Waits until so many messages came in all. */
  async until(count: number): Promise<Partial<Activity>[]> {
    await this.when(() => this.received.length >= count);
    return this.received;
  }

  /** Waits for a state of things, looked at after each call. */
  async when(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private receive(call: Call): void {
    this.calls.push(call);
    // The Emulator also gets traces of the bot's state.
    const isSent = call.method === 'POST' && call.activity.type === ActivityTypes.Message;
    if (isSent) this.received.push(call.activity);
    this.waiting.forEach((wake) => wake());
    this.waiting = [];
  }
}

/** Teams makes several messages of text beside a card, and of several cards, and names none of them. */
const isTakenApart = ({ channelId, text, attachments = [] }: Partial<Activity>): boolean =>
  channelId === 'msteams' && attachments.length + (text === undefined ? 0 : 1) > 1;

async function readJson(request: IncomingMessage): Promise<Partial<Activity>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return (text === '' ? {} : JSON.parse(text)) as Partial<Activity>;
}
