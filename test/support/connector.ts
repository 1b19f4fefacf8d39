import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ActivityTypes, type Activity } from 'botbuilder';

/** A Bot Connector on this machine: the messages the bot sends are kept, every send is answered with an id. */
export class Connector {
  readonly received: Partial<Activity>[] = [];
  private waiting: (() => void)[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Connector> {
    const connectors: Connector[] = [];
    const server = createServer((request, response) => {
      void readJson(request).then((activity) => {
        connectors[0]?.receive(activity);
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ id: String(connectors[0]?.received.length) }));
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
    while (this.received.length < count) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    return this.received;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private receive(activity: Partial<Activity>): void {
    // The Emulator also gets traces of the bot's state.
    if (activity.type !== ActivityTypes.Message) return;
    this.received.push(activity);
    this.waiting.forEach((wake) => wake());
    this.waiting = [];
  }
}

async function readJson(request: IncomingMessage): Promise<Partial<Activity>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Partial<Activity>;
}
