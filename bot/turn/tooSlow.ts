/** A turn that was given up: it may still run, but nothing of it is kept or said. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';

  constructor() {
    super('the turn took too long');
  }
}

/**
 * Waits for the work until the deadline.
 *
 * @param deadline - in milliseconds since 1970
 * @throws TooSlow when it is not done by then
 */
export async function before<T>(deadline: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), Math.max(0, deadline - Date.now()));
  });
  // Whoever gave up the work does not hear how it ended.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
