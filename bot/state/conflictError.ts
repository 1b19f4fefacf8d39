/** Somebody else wrote the item since it was read. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';

  constructor(readonly key: string) {
    super(`“${key}” was changed by somebody else since it was read`);
  }
}
