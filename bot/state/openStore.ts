import { RestError } from '@azure/storage-blob';
import type { Config } from '../config';
import { ConfigError } from '../configError';
import { BlobStore } from './blobStore';
import { SqliteStore } from './sqliteStore';
import type { StateStore } from './stateStore';

/**
 * The store that the configuration names.
 *
 * @throws ConfigError when the storage account cannot be used; it quotes nothing of the secret
 */
export async function openStore({ blobs, stateFile }: Config): Promise<StateStore> {
  if (blobs === undefined) return new SqliteStore(stateFile);
  try {
    const store = new BlobStore(blobs.connectionString, blobs.container);
    await store.prepare();
    return store;
  } catch (error) {
    throw new ConfigError([`BLOB_CONNECTION_STRING: ${faultOf(error)}`]);
  }
}

/** The SDK's own messages may hold what was in the connection string. */
function faultOf(error: unknown): string {
  if (!(error instanceof RestError)) return 'is no connection string of a storage account';
  const { statusCode, code = 'no answer' } = error;
  if (statusCode === undefined) return `the storage account cannot be reached (${code})`;
  if (statusCode === 403) return `the storage account refuses the key (${code})`;
  return `the storage account cannot be used (${statusCode}, ${code})`;
}
