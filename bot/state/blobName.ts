import { createHash } from 'node:crypto';

/** Azure takes 1,024 characters; a hash follows these. */
const longest = 900;
/** In no name that was written out in full. */
const cut = '~';

/**
 * What the blob of a key is called: the key, percent-encoded, without the slashes, dots and control
 * characters that addresses lose. A key that is too long, or empty, is cut and told apart by a hash.
 */
export function blobName(key: string): string {
  const name = encode(key);
  if (name !== '' && name.length <= longest) return name;
  const hash = createHash('sha256').update(name).digest('hex');
  return `${name.slice(0, longest)}${cut}${hash}`;
}

/** What the names of all keys with this beginning begin with; other names may too. */
export const namePrefix = (prefix: string): string => encode(prefix).slice(0, longest);

/** The key of a blob, unless its name was cut. */
export const keyOfName = (name: string): string | undefined =>
  name.includes(cut) ? undefined : decodeURIComponent(name);

/** Half of a surrogate pair has no encoding and becomes U+FFFD, as in SQLite. */
const encode = (key: string): string =>
  encodeURIComponent(Buffer.from(key).toString()).replace(
    /[.~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
