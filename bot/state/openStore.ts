import { RestError } from '@azure/storage-blob';
import type { Config } from '../config';
import { ConfigError } from '../configError';
import { BlobStore } from './blobStore';
import { SqliteStore } from './sqliteStore';
import type { StateStore } from './stateStore';

/**
 * The store that the configuration names.
 *
 * @throws ConfigError when the file or the storage account cannot be used; it quotes nothing of the secret
 */
export async function openStore({ blobs, stateFile }: Config): Promise<StateStore> {
  if (blobs === undefined) return openFile(stateFile);
  try {
    const store = new BlobStore(blobs.connectionString, blobs.container);
    await store.prepare();
    return store;
  } catch (error) {
    throw new ConfigError([`BLOB_CONNECTION_STRING: ${faultOf(error)}`]);
  }
}

function openFile(file: string): StateStore {
  try {
    return new SqliteStore(file);
  } catch (error) {
    const code = typeof error === 'object' && error && 'code' in error ? String(error.code) : '';
    throw new ConfigError([`STATE_FILE: ${fileFaults.get(code) ?? cannotBeOpened(code)}`]);
  }
}

const fileFaults = new Map([
  ['SQLITE_NOTADB', 'the file holds something else than the desk’s state'],
  ['SQLITE_CORRUPT', 'the file is damaged; put its backup in its place'],
  ['SQLITE_BUSY', 'another program keeps the file locked'],
  ['SQLITE_FULL', 'the disk is full'],
  ['ENOSPC', 'the disk is full'],
  ['EEXIST', 'its folder is a file'],
]);

const cannotBeOpened = (code: string): string =>
  `the file cannot be opened for writing${code === '' ? '' : ` (${code})`}`;

/** The SDK's own messages may hold what was in the connection string. */
function faultOf(error: unknown): string {
  if (!(error instanceof RestError)) return 'is no connection string of a storage account';
  const { statusCode, code = 'no answer' } = error;
  if (statusCode === undefined) return `the storage account cannot be reached (${code})`;
  if (statusCode === 403) return `the storage account refuses the key (${code})`;
  return `the storage account cannot be used (${statusCode}, ${code})`;
}
