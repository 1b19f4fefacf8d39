import { readConfig } from '../../../bot/config';
import { openStore } from '../../../bot/state/openStore';
import { Azurite } from '../../support/azurite';

let azurite: Azurite;
beforeAll(async () => (azurite = await Azurite.start()));
afterAll(() => azurite.stop());

const open = (connectionString: string) =>
  openStore(readConfig({ BLOB_CONNECTION_STRING: connectionString }));
const fault = async (connectionString: string): Promise<string> =>
  open(connectionString).then(
    () => 'none',
    (error: Error) => error.message,
  );
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
