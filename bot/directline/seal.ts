import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Opens what the store holds of one conversation. It is in the student's token, and the desk keeps it nowhere. */
export type SealKey = string;

const algorithm = 'aes-256-gcm';
const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;

export const newSealKey = (): SealKey => randomBytes(keyBytes).toString('base64url');

/** A text that only the key opens. */
export function seal(text: string, key: SealKey): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, Buffer.from(key, 'base64url'), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** @throws Error when it was sealed with another key, or changed since */
export function unseal(sealed: string, key: SealKey): string {
  const bytes = Buffer.from(sealed, 'base64');
  const [iv, tag] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes, ivBytes + tagBytes)];
  const decipher = createDecipheriv(algorithm, Buffer.from(key, 'base64url'), iv, {
    authTagLength: tagBytes,
  });
  decipher.setAuthTag(tag);
  const text = Buffer.concat([
    decipher.update(bytes.subarray(ivBytes + tagBytes)),
    decipher.final(),
  ]);
  return text.toString('utf8');
}
