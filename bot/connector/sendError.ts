/** A reply that the connector did not take. Telling the student so would fare no better. */
export class SendError extends Error {
  override readonly name = 'SendError';

  constructor(reason: string, options?: ErrorOptions) {
    super(`the connector did not take a reply: ${reason}`, options);
  }
}
