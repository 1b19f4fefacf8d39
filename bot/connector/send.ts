import { setTimeout as wait } from 'node:timers/promises';
import type { ConnectorClientOptions } from 'botframework-connector';
import { request as send } from 'undici';
import { isFinal, pauseBefore, type Answer, type Attempt } from './retry';
import { SendError } from './sendError';

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type SdkRequest = Parameters<HttpClient['sendRequest']>[0];
type SdkResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** Bot Service gives a turn 15 s; a connector that does not answer may not have them all. */
export const sendBudgetMs = 8_000;

interface Options {
  budgetMs?: number;
  /** Told of each attempt after the first. */
  onRetry?: () => void;
}

/**
 * Sends the SDK's requests by the rules of `retry.ts`, all attempts within one budget of time. The
 * SDK's own retries do not follow Teams' rules; it makes none of a `SendError`.
 */
export function createSender({ budgetMs = sendBudgetMs, onRetry }: Options = {}): HttpClient {
  return {
    async sendRequest(request) {
      const signal = AbortSignal.timeout(budgetMs);
      const deadline = Date.now() + budgetMs;
      for (let retries = 0; ; retries += 1) {
        const attempt = await attemptTo(request, signal);
        if (!(attempt instanceof Error) && isFinal(attempt)) return toSdk(request, attempt);
        const pause = signal.aborted ? undefined : pauseBefore(attempt, retries, Math.random());
        if (pause === undefined || Date.now() + pause >= deadline) throw failure(attempt, signal);
        await wait(pause);
        onRetry?.();
      }
    },
  };
}

/** Follows no redirect: an allowed host may not send replies on to another. */
async function attemptTo({ url, method, headers, body }: SdkRequest, signal: AbortSignal) {
  try {
    const answer = await send(url, {
      method,
      headers: headers.rawHeaders(),
      body: typeof body === 'string' ? body : undefined,
      signal,
    });
    return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function failure(attempt: Attempt, signal: AbortSignal): SendError {
  if (signal.aborted) return new SendError('no answer in time');
  if (attempt instanceof Error) return new SendError(attempt.message, { cause: attempt });
  return new SendError(`it answered ${attempt.status}`);
}

function toSdk(request: SdkRequest, answer: Answer): SdkResponse {
  // The SDK's class of headers is not exported; a request's own, emptied, is one.
  const headers = request.headers.clone();
  headers.headerNames().forEach((name) => headers.remove(name));
  for (const [name, value = ''] of Object.entries(answer.headers)) {
    headers.set(name, String(value));
  }
  return { request, status: answer.status, headers, bodyAsText: answer.text };
}
