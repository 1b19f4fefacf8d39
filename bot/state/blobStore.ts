import { randomUUID } from 'node:crypto';
import { json } from 'node:stream/consumers';
import {
  ContainerClient,
  RestError,
  type BlobRequestConditions,
  type StoragePipelineOptions,
} from '@azure/storage-blob';
import type { StoreItems } from 'botbuilder';
import { blobName, keyOfName, namePrefix } from './blobName';
import { ConflictError } from './conflictError';
import { isCurrent, newItem, type Item, type StateStore } from './stateStore';

/** What a blob holds; its name may not tell the whole key. */
interface Held {
  key: string;
  item: object;
}

/** A blob as it was read. */
interface Read extends Held {
  eTag: string;
}

/** Tells a write that got through, though its answer was lost, from somebody else's. */
const writeMark = 'write';

/** A student waits: two tries end before the turn does. */
const pipeline: StoragePipelineOptions = {
  retryOptions: {
    maxTries: 2,
    tryTimeoutInMs: 3_000,
    retryDelayInMs: 200,
    maxRetryDelayInMs: 200,
  },
};

/**
 * Keeps state in Azure's Blob Storage, for any number of machines: one blob an item.
 *
 * A write of several items puts them one after the other, in their order. A conflict takes back what
 * was put before it; when the machine dies in between, the first ones stay.
 */
export class BlobStore implements StateStore {
  private readonly container: ContainerClient;

  /** @throws Error when the connection string is none */
  constructor(connectionString: string, container: string) {
    this.container = new ContainerClient(connectionString, container, pipeline);
  }

  /** Makes the container if need be. @throws RestError when the account cannot be used */
  async prepare(): Promise<void> {
    await this.container.createIfNotExists();
  }

  async read(keys: string[]): Promise<StoreItems> {
    const found = await Promise.all(keys.map((key) => this.get(blobName(key))));
    return Object.fromEntries(
      found.flatMap((read, index) =>
        read ? [[keys[index], { ...read.item, eTag: read.eTag }]] : [],
      ),
    ) as StoreItems;
  }

  async write(changes: StoreItems): Promise<void> {
    const entries = Object.entries(changes) as [string, Item][];
    const before = entries.length > 1 ? await this.readAndCompare(entries) : [];
    const put: (() => Promise<void>)[] = [];
    try {
      for (const [index, [key, item]] of entries.entries()) {
        const eTag = await this.put(key, item);
        put.unshift(() => this.takeBack(key, eTag, before[index]));
      }
    } catch (error) {
      for (const undo of put) await undo();
      throw error;
    }
  }

  async delete(keys: string[]): Promise<void> {
    await Promise.all(
      keys.map((key) => this.container.getBlobClient(blobName(key)).deleteIfExists()),
    );
  }

  async deleteUnchanged(items: Readonly<Record<string, Item>>): Promise<number> {
    const deleted = await Promise.all(
      Object.entries(items).map(([key, { eTag }]) => this.deleteBlob(key, eTag)),
    );
    return deleted.filter((is) => is).length;
  }

  async keys(prefix = ''): Promise<string[]> {
    const keys: string[] = [];
    for await (const { name } of this.container.listBlobsFlat({ prefix: namePrefix(prefix) })) {
      const key = keyOfName(name) ?? (await this.get(name))?.key;
      if (key?.startsWith(prefix)) keys.push(key);
    }
    return keys;
  }

  close(): void {
    // Its connections end by themselves.
  }

  private async get(name: string): Promise<Read | undefined> {
    try {
      const { etag = '', readableStreamBody } = await this.container.getBlobClient(name).download();
      if (readableStreamBody === undefined) return undefined;
      const { key, item } = (await json(readableStreamBody)) as Held;
      return { key, item, eTag: etag };
    } catch (error) {
      if (error instanceof RestError && error.code === 'BlobNotFound') return undefined;
      throw error;
    }
  }

  /** Finds most conflicts before anything is put. */
  private async readAndCompare(entries: readonly [string, Item][]): Promise<(Read | undefined)[]> {
    const known = await Promise.all(entries.map(([key]) => this.get(blobName(key))));
    for (const [index, [key, { eTag }]] of entries.entries()) {
      if (!isCurrent(eTag, known[index]?.eTag)) throw new ConflictError(key);
    }
    return known;
  }

  /** @returns the item's new eTag */
  private async put(key: string, { eTag, ...item }: Item): Promise<string> {
    const blob = this.container.getBlockBlobClient(blobName(key));
    const held: Held = { key, item };
    const body = Buffer.from(JSON.stringify(held));
    const mark = randomUUID();
    try {
      const { etag = '' } = await blob.upload(body, body.length, {
        conditions: conditionsFor(eTag),
        metadata: { [writeMark]: mark },
        blobHTTPHeaders: { blobContentType: 'application/json' },
      });
      return etag;
    } catch (error) {
      if (!isConflict(error)) throw error;
      const there = await blob.getProperties().catch(() => undefined);
      if (there?.metadata?.[writeMark] !== mark) throw new ConflictError(key);
      return there.etag ?? '';
    }
  }

  private async takeBack(key: string, eTag: string, before: Read | undefined): Promise<void> {
    try {
      if (before) await this.put(key, { ...before.item, eTag });
      else await this.deleteBlob(key, eTag);
    } catch (error) {
      // Somebody else has written over it: what is there now is theirs.
      if (!(error instanceof ConflictError)) throw error;
    }
  }

  /** @returns whether it was still as it was read */
  private async deleteBlob(key: string, eTag: string | undefined): Promise<boolean> {
    try {
      const conditions = { ifMatch: eTag };
      await this.container.getBlobClient(blobName(key)).delete({ conditions });
      return true;
    } catch (error) {
      if (isConflict(error)) return false;
      throw error;
    }
  }
}

function conditionsFor(eTag: string | undefined): BlobRequestConditions {
  if (eTag === newItem) return { ifNoneMatch: '*' };
  return eTag && eTag !== '*' ? { ifMatch: eTag } : {};
}

/** 412 for another eTag, 409 for a blob that should not be there, 404 for one that should. */
const isConflict = (error: unknown): boolean =>
  error instanceof RestError &&
  ['ConditionNotMet', 'BlobAlreadyExists', 'BlobNotFound'].includes(error.code ?? '');
