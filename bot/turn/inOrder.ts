/**
 * Runs pieces of work with the same key one after the other, in the order they came; other keys do
 * not wait for them.
 *
 * @example
 * const inOrder = createInOrder();
 * await inOrder('conversation-1', () => handle(turn));
 */
export function createInOrder() {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
