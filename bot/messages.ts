import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import { AuthenticationError, type AuthenticateRequestResult } from 'botframework-connector';
import type { Logger } from 'pino';
import type { Next, Request, Response } from 'restify';
import { BadRequest, readActivity } from './activityRequest';
import type { Config } from './config';
import { ConnectorAdapter } from './connector/adapter';
import { Authentication, type Authority } from './connector/authentication';
import { createSender } from './connector/send';
import { notAuthorised, refuseForeignToken } from './connector/token';
import { inTurn } from './log/inTurn';
import type { OnTurnError } from './onTurnError';
import { isAllowedServiceUrl } from './serviceUrl';

export type Handler = (request: Request, response: Response, next: Next) => void;

export interface Parts {
  config: Config;
  onTurn: (context: TurnContext) => Promise<void>;
  onTurnError: OnTurnError;
  log: Logger;
  authority?: Authority;
  /** Told of each reply that is sent again. */
  onRetry?: () => void;
}

/**
 * POST /api/messages: checks the token and the activity before the SDK sees them, then lets the SDK
 * authenticate the request and run the turn. Nothing a request contains ends the process.
 */
export function createMessages(parts: Parts): Handler {
  const { config, onTurn, onTurnError, log, authority = {}, onRetry } = parts;
  const { credentials } = config;
  const httpClient = createSender({
    onRetry: () => {
      onRetry?.();
      log.info('a reply is sent again');
    },
  });
  const authentication = new Authentication(credentials, authority, { httpClient });
  const adapter = new ConnectorAdapter(authentication);
  adapter.onTurnError = onTurnError;

  const answer = async (request: Request): Promise<InvokeResponse | undefined> => {
    const { authorization = '' } = request.headers;
    if (credentials) refuseForeignToken(authorization);
    const activity = await readActivity(request);
    if (!isAllowedServiceUrl(activity.serviceUrl, config.connectorHosts)) {
      throw new BadRequest(403, 'the serviceUrl is not allowed');
    }
    const authenticated = await authenticate(authentication, activity, authorization);
    return adapter.respond(authenticated, activity, onTurn);
  };
  const handle = async (request: Request, response: Response): Promise<void> => {
    try {
      const invoked = await answer(request);
      response.send(invoked?.status ?? 200, invoked?.body);
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
    void inTurn(() => handle(request, response)).then(() => next(false));
  };
}

/** For this one the SDK fetches keys from elsewhere, whoever asks. */
const elsewhereChannel = 'AseChannel';

/**
 * @throws BadRequest 401 whatever is wrong with the token (the SDK answers 500 to some), 503 when
 * there are no keys to check it with
 */
async function authenticate(
  authentication: Authentication,
  activity: Activity,
  authorization: string,
): Promise<AuthenticateRequestResult> {
  if (activity.channelId === elsewhereChannel) throw notAuthorised();
  try {
    return await authentication.authenticateRequest(activity, authorization);
  } catch (error) {
    throw isWithoutKeys(error) ? new BadRequest(503, 'tokens cannot be checked') : notAuthorised();
  }
}

const isWithoutKeys = (error: unknown): boolean =>
  error instanceof AuthenticationError
    ? error.statusCode === 500
    : error instanceof Error && error.name === 'FetchError';
