import type { AddressInfo } from 'node:net';
import pino from 'pino';
import restify from 'restify';
import { readConfig } from '../../bot/config';
import { createAzureDirectLine } from '../../bot/directline/azure';
import { createMessages } from '../../bot/messages';
import { AzureDirectLine, azureSecret } from './azureDirectLine';
import { echo, type EchoDesk } from './echoDesk';

/** The bot that says what it hears, behind Azure's Direct Line; the desk itself only has tokens. */
export async function startAzureEchoDesk(): Promise<Omit<EchoDesk, 'renew' | 'dropSockets'>> {
  const received: EchoDesk['received'] = [];
  const server = restify.createServer();
  const port = (): number => (server.server.address() as AddressInfo).port;
  const azure = await AzureDirectLine.start(() => `http://127.0.0.1:${port()}/api/messages`);
  const messages = createMessages({
    config: readConfig({}),
    onTurn: async (context) => {
      received.push({ ...context.activity });
      await echo(context);
    },
    onTurnError: async (context) => {
      await context.sendActivity('sorry');
    },
    log: pino({ level: 'silent' }),
  });
  const directLine = createAzureDirectLine({
    secret: azureSecret,
    domain: azure.domain,
    tokensPerMinute: 120,
    now: () => new Date(),
    onError: (error) => {
      throw error;
    },
  });
  server.post('/api/messages', messages);
  directLine.mount(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: port(),
    domain: azure.domain,
    received,
    pass: (milliseconds) => azure.pass(milliseconds),
    async close() {
      await azure.stop();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.server.close(() => resolve()));
    },
  };
}
