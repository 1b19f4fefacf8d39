/**
 * What went wrong with a request, in the shape that Direct Line clients read: 403 means that the
 * token is of no use, 404 that the conversation is over, 429 to wait, any other 4xx to give up.
 */
export class DirectLineFault extends Error {
  override readonly name = 'DirectLineFault';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Seconds to wait before the next try. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

export const missingToken = () => new DirectLineFault(401, 'BadArgument', 'Missing token');
export const wrongToken = () => new DirectLineFault(403, 'BadArgument', 'Invalid token');
export const expiredToken = () => new DirectLineFault(403, 'TokenExpired', 'Token has expired');
export const foreignOrigin = () => new DirectLineFault(403, 'Forbidden', 'Origin not allowed');
export const unknownConversation = () =>
  new DirectLineFault(404, 'ConversationNotFound', 'Conversation not found');
export const badRequest = (message: string) => new DirectLineFault(400, 'BadArgument', message);
export const tooBig = (limit: number) =>
  new DirectLineFault(413, 'MessageSizeTooBig', `At most ${limit} bytes`);
export const tooMany = (seconds: number) =>
  new DirectLineFault(429, 'LimitExceeded', `Try again in ${seconds} s`, seconds);
