import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type TurnContext,
} from 'botbuilder';
import type { Logger } from 'pino';
import type { Next, Request, Response } from 'restify';
import { BadRequest, readActivity } from './activityRequest';
import type { Config } from './config';
import type { OnTurnError } from './onTurnError';
import { isAllowedServiceUrl } from './serviceUrl';

export type Handler = (request: Request, response: Response, next: Next) => void;

/**
 * POST /api/messages: reads and checks the activity before the SDK sees it, then lets the SDK
 * authenticate it and run the turn. Nothing a request contains ends the process.
 */
export function createMessages(
  { credentials }: Config,
  onTurn: (context: TurnContext) => Promise<void>,
  onTurnError: OnTurnError,
  log: Logger,
): Handler {
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {},
      new ConfigurationServiceClientCredentialFactory({
        MicrosoftAppId: credentials?.appId ?? '',
        MicrosoftAppPassword: credentials?.password ?? '',
        MicrosoftAppTenantId: credentials?.tenantId ?? '',
        MicrosoftAppType: credentials?.type ?? 'MultiTenant',
      }),
    ),
  );
  adapter.onTurnError = onTurnError;

  const handle = async (request: Request, response: Response): Promise<void> => {
    try {
      const activity = await readActivity(request);
      if (!isAllowedServiceUrl(activity.serviceUrl, credentials !== undefined)) {
        throw new BadRequest(403, 'the serviceUrl is not allowed');
      }
      request.body = activity;
      await adapter.process(request, response, onTurn);
    } catch (error) {
      if (error instanceof BadRequest) {
        response.send(error.status, { error: error.message });
        return;
      }
      log.error({ err: error }, 'a request failed');
      if (!response.headersSent) response.send(500, { error: 'the request failed' });
    }
  };
  return (request, response, next) => {
    void handle(request, response).then(() => next(false));
  };
}
