import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../bot/config';
import { openStore } from '../../../bot/state/openStore';
import { Azurite } from '../../support/azurite';

let azurite: Azurite;
beforeAll(async () => (azurite = await Azurite.start()));
afterAll(() => azurite.stop());

const open = (connectionString: string) =>
  openStore(readConfig({ BLOB_CONNECTION_STRING: connectionString }));
const faultOf = (opening: Promise<unknown>): Promise<string> =>
  opening.then(
    () => 'none',
    (error: Error) => error.message,
  );
const fault = (connectionString: string): Promise<string> => faultOf(open(connectionString));
const wrongKey = Buffer.from('a wrong key').toString('base64');

test('a storage account takes the place of the file, and its container is made', async () => {
  const store = await open(azurite.connectionString);
  await store.write({ a: { count: 1 } });
  expect(await (await open(azurite.connectionString)).keys()).toEqual(['a']);
});

test('a text that is no connection string stops the start, and is not repeated', async () => {
  const message = await fault('AccountName=desk;AccountKey=so-secret');
  expect(message).toBe(
    'The configuration cannot be used:\n  BLOB_CONNECTION_STRING: is no connection string of a storage account',
  );
});

test('a wrong key stops the start, and is not repeated', async () => {
  const message = await fault(azurite.connectionStringWith(wrongKey));
  expect(message).toMatch(/BLOB_CONNECTION_STRING: the storage account refuses the key \(\w+\)$/);
  expect(message).not.toContain(wrongKey);
});

test('an account that nobody answers for stops the start', async () => {
  const nobody = azurite.connectionString.replace(/127\.0\.0\.1:\d+/, '127.0.0.1:9');
  expect(await fault(nobody)).toMatch(
    /BLOB_CONNECTION_STRING: the storage account cannot be reached \(ECONNREFUSED\)$/,
  );
});

test('a file that cannot keep state stops the start with a sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-store-'));
  const text = join(folder, 'notes.txt');
  writeFileSync(
    text,
    'Something else, and longer than the header of a database has to be. '.repeat(9),
  );
  const faultIn = (file: string) => faultOf(openStore(readConfig({ STATE_FILE: file })));
  const sentence = (fault: string) => `The configuration cannot be used:\n  STATE_FILE: ${fault}`;
  expect(await faultIn(text)).toBe(sentence('the file holds something else than the desk’s state'));
  expect(await faultIn(join(text, 'state.sqlite'))).toBe(sentence('its folder is a file'));
  expect(await faultIn(folder)).toMatch(/STATE_FILE: the file cannot be opened for writing/);
});
