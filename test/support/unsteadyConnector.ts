import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';

/** What the connector does with one request, once it has read it. */
export type Behaviour = (response: ServerResponse) => void;

export const taken: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('{"id":"1"}');
};
export const answers =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    // restify changes writeHead for all servers of a process: it returns nothing.
    response.writeHead(status, headers);
    response.end();
  };
/** Breaks the line after the request was read. */
export const resets: Behaviour = (response) => void response.socket?.resetAndDestroy();
export const saysNothing: Behaviour = () => undefined;

/** A Bot Connector that does with one request after the other what it is told to. */
export class UnsteadyConnector {
  /** The texts that reached it, taken or not. */
  readonly read: string[] = [];
  private readonly script: Behaviour[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<UnsteadyConnector> {
    const server = createServer();
    const connector = new UnsteadyConnector(server);
    server.on('request', (request, response) => void connector.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return connector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What to do next, request after request; the last one for all that follow. */
  plan(...behaviours: Behaviour[]): void {
    this.read.length = 0;
    this.script.splice(0, this.script.length, ...behaviours);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { type, text } = JSON.parse(Buffer.concat(chunks).toString()) as Partial<Activity>;
    if (type !== 'message') return taken(response);
    this.read.push(text ?? '');
    const behaviour = this.script.length > 1 ? this.script.shift() : this.script[0];
    (behaviour ?? taken)(response);
  }
}
