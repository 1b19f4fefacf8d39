import { languages, type Language } from '../schema/localized';
import type { Model } from './model';

/** What was learnt ahead of time. */
export type Prepared = Record<Language, Model>;

/** Of the whole file; another one is not read. */
const signature = 0x47554931;
const numbersOfModel = 4;
const numbersInHead = 1 + languages.length * numbersOfModel;
const bytesOfNumber = 4;

/** The models in one piece: a head of sizes, then the lists of each model; little-endian, as all machines are. */
export function toBytes(prepared: Prepared): Uint8Array {
  const models = languages.map((language) => prepared[language]);
  const head = Uint32Array.from([
    signature,
    ...models.flatMap(({ fingerprint = 0, classes, traits, weights }) => [
      fingerprint,
      classes,
      traits.length,
      weights.length,
    ]),
  ]);
  const lists = models.flatMap(({ traits, rarity, starts, weights, owners }) => [
    traits,
    rarity,
    starts,
    weights,
    Uint32Array.from(owners),
  ]);
  const parts = [head, ...lists];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/** @returns undefined when the bytes are something else */
export function fromBytes(bytes: Uint8Array): Prepared | undefined {
  if (bytes.length % bytesOfNumber !== 0 || bytes.length < numbersInHead * bytesOfNumber) {
    return undefined;
  }
  const { buffer } = bytes.slice();
  const head = new Uint32Array(buffer, 0, numbersInHead);
  if (head[0] !== signature) return undefined;
  let at = head.byteLength;
  const take = (length: number): [ArrayBufferLike, number, number] => {
    const place: [ArrayBufferLike, number, number] = [buffer, at, length];
    at += length * bytesOfNumber;
    return place;
  };
  const model = (place: number): Model => {
    const [fingerprint = 0, classes = 0, traits = 0, weights = 0] = head.subarray(
      1 + place * numbersOfModel,
    );
    return {
      fingerprint,
      classes,
      traits: new Uint32Array(...take(traits)),
      rarity: new Float32Array(...take(traits)),
      starts: new Uint32Array(...take(traits + 1)),
      weights: new Float32Array(...take(weights)),
      owners: Uint16Array.from(new Uint32Array(...take(weights))),
    };
  };
  try {
    return { fr: model(0), en: model(1) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
