import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { Conversation } from './conversation';

/** Clients send nothing but empty strings, to notice a dead line. */
const maximumBytes = 1024;
const heartbeatMs = 30_000;

export interface Streams {
  /** Completes the handshake and sends the conversation from the watermark on. */
  open(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    conversation: Conversation,
    watermark: string | undefined,
  ): void;
  close(): void;
}

export function createStreams(): Streams {
  const server = new WebSocketServer({ noServer: true, maxPayload: maximumBytes });
  const heartbeat = setInterval(() => server.clients.forEach(check), heartbeatMs).unref();

  return {
    open: (request, socket, head, conversation, watermark) =>
      server.handleUpgrade(request, socket, head, (client) => {
        const stop = conversation.listen(watermark, {
          send: (set) => client.send(JSON.stringify(set)),
          end: () => client.close(goingAway),
        });
        client.on('error', () => client.terminate());
        client.on('close', stop);
        alive.add(client);
        client.on('pong', () => alive.add(client));
      }),
    close() {
      clearInterval(heartbeat);
      server.clients.forEach((client) => client.close(goingAway));
      server.close();
    },
  };
}

const goingAway = 1001;

/** The clients that answered the last ping. */
const alive = new WeakSet<WebSocket>();

function check(client: WebSocket): void {
  if (!alive.delete(client)) return client.terminate();
  client.ping();
}

/** Answers an upgrade that is refused, as HTTP, and closes the line. */
export function refuse(socket: Duplex, status: number): void {
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}
