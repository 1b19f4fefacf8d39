import { readConfig } from '../../bot/config';

const guid = '11111111-2222-3333-4444-555555555555';
const credentials = {
  MicrosoftAppId: guid,
  MicrosoftAppPassword: 'secret-of-the-app',
  MicrosoftAppTenantId: guid,
  MicrosoftAppType: 'SingleTenant',
};

test('without anything set the desk is on this machine only, on port 3978', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3978,
    botFramework: true,
    credentials: undefined,
  });
});

test('a setting with nothing but spaces in it counts as unset', () => {
  const blank = readConfig({ PORT: ' ', TRUST_PROXY: ' ', STATE_FILE: ' ', MicrosoftAppId: ' ' });
  expect(blank).toEqual(readConfig({}));
});

test('with credentials the desk is open to the network', () => {
  expect(readConfig(credentials)).toMatchObject({ host: '0.0.0.0', credentials: { appId: guid } });
});

test('a web-only desk has no Bot Framework, may bind anywhere and needs its address', () => {
  const web = { CHANNELS: 'web', NODE_ENV: 'production' };
  expect(() => readConfig(web)).toThrow('PUBLIC_URL: is required when CHANNELS=web');
  expect(
    readConfig({ ...web, PUBLIC_URL: 'https://desk.example/', HOST: '0.0.0.0' }),
  ).toMatchObject({
    botFramework: false,
    host: '0.0.0.0',
    publicUrl: 'https://desk.example',
  });
});

test('the sites that may show the widget are named by spaces or commas', () => {
  const origins = (WIDGET_ORIGINS: string) => readConfig({ WIDGET_ORIGINS }).widgetOrigins;
  expect(origins('https://iut.example, https://ent.example:8443')).toEqual([
    'https://iut.example',
    'https://ent.example:8443',
  ]);
  expect(origins('')).toEqual([]);
});

test('replies go to Microsoft’s public cloud unless other hosts are named', () => {
  const hosts = (CONNECTOR_HOSTS?: string) =>
    readConfig({ ...credentials, CONNECTOR_HOSTS }).connectorHosts;
  expect(hosts()).toEqual([
    '*.botframework.com',
    'smba.trafficmanager.net',
    '*.teams.microsoft.com',
  ]);
  expect(hosts('SMBA.infra.gov.teams.microsoft.us, *.botframework.azure.us')).toEqual([
    'smba.infra.gov.teams.microsoft.us',
    '*.botframework.azure.us',
  ]);
  expect(readConfig({}).connectorHosts).toBeUndefined();
});

test('with its secret the page talks to Azure’s Direct Line, and the desk may be many machines', () => {
  const shared = { DIRECT_LINE_SECRET: 'secret', BLOB_CONNECTION_STRING: 'of the account' };
  const azure = { ...credentials, ...shared, INSTANCES: '4', TRUST_PROXY: '1' };
  expect(readConfig(azure)).toMatchObject({
    azureDirectLine: {
      secret: 'secret',
      domain: 'https://directline.botframework.com/v3/directline',
    },
    blobs: { connectionString: 'of the account', container: 'guichet' },
    trustedProxies: 1,
    tokensPerMinute: 120,
  });
  expect(readConfig({}).azureDirectLine).toBeUndefined();
});

test.each([
  [{ INSTANCES: '2' }, /INSTANCES: more than one need DIRECT_LINE_SECRET/],
  [
    { ...credentials, DIRECT_LINE_SECRET: 'x', INSTANCES: '2' },
    /INSTANCES: more than one need BLOB_CONNECTION_STRING/,
  ],
  [{ BLOB_CONTAINER: 'Guichet' }, /BLOB_CONTAINER: must be/],
  [{ BLOB_CONTAINER: 'a--b' }, /BLOB_CONTAINER: must be/],
  [
    { CHANNELS: 'web', PUBLIC_URL: 'https://desk.example', DIRECT_LINE_SECRET: 'x' },
    /DIRECT_LINE_SECRET: .* not CHANNELS=web/,
  ],
  [{ TRUST_PROXY: 'yes' }, /TRUST_PROXY: must be a whole number from 0 to 9$/],
  [{ WIDGET_ORIGINS: 'https://iut.example/page' }, /WIDGET_ORIGINS: must be origins/],
  [{ WIDGET_ORIGINS: '*' }, /WIDGET_ORIGINS: must be origins/],
  [{ WIDGET_ORIGINS: "https://a;script-src'unsafe-inline'" }, /WIDGET_ORIGINS: must be origins/],
  [
    { CONNECTOR_HOSTS: 'smba.trafficmanager.net' },
    /CONNECTOR_HOSTS: without credentials replies go to this machine/,
  ],
  ...[
    ...['*', '*.net', 'localhost', '127.0.0.1', '[::1]', '0x7f.1', ' , ', 'a..b.example'],
    ...['https://smba.trafficmanager.net', 'smba.trafficmanager.net/emea', 'a.example:8443'],
    ...['smba.*.net', '*botframework.com', 'someone@a.example', 'a.example;b.example'],
  ].map((CONNECTOR_HOSTS): [NodeJS.ProcessEnv, RegExp] => [
    { ...credentials, CONNECTOR_HOSTS },
    /CONNECTOR_HOSTS: must be host names/,
  ]),
  ...['99999', 'abc', '-1', '1e3', '0x10', '80.5'].map((PORT): [NodeJS.ProcessEnv, RegExp] => [
    { PORT },
    /PORT: must be a whole number from 0 to 65535$/,
  ]),
  [{ RETENTION_DAYS: '0' }, /RETENTION_DAYS: must be a whole number from 1 to 365$/],
  [{ CHANNELS: 'teams' }, /CHANNELS: /],
  ...[
    ...['not an address', 'guichet.example.org', 'https://', 'ftp://desk.example'],
    ...['https://desk.example/guichet', 'https://desk.example/?a=b', 'https://me@desk.example'],
  ].map((PUBLIC_URL): [NodeJS.ProcessEnv, RegExp] => [
    { PUBLIC_URL },
    /PUBLIC_URL: must be an address such as .*, without a path$/,
  ]),
  [{ HOST: '0.0.0.0' }, /HOST: must be a loopback address/],
  [
    { ...credentials, MicrosoftAppId: 'short' },
    /MicrosoftAppId: must be the app registration’s GUID/,
  ],
  [{ ...credentials, MicrosoftAppTenantId: undefined }, /MicrosoftAppTenantId: is missing/],
  [{ ...credentials, MicrosoftAppPassword: '' }, /MicrosoftAppPassword: is missing/],
  [{ ...credentials, MicrosoftAppType: undefined }, /MicrosoftAppType: is missing/],
])('%j stops the start and names the variable', (environment, message) => {
  expect(() => readConfig(environment)).toThrow(message);
});

test.each(['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MicrosoftAppType'])(
  'production without %s is refused, and no secret is printed',
  (name) => {
    const environment = { NODE_ENV: 'production', ...credentials, [name]: undefined };
    expect(() => readConfig(environment)).toThrow(`${name}: is missing`);
    expect(() => readConfig(environment)).not.toThrow(/secret-of-the-app/);
  },
);

test.each([
  'MicrosoftAppPassword',
  'DIRECT_LINE_SECRET',
  'BLOB_CONNECTION_STRING',
  'STAFF_TOKEN',
  'METRICS_TOKEN',
])('a vault’s reference that stands unresolved in %s is no secret', (name) => {
  const reference = '@Microsoft.KeyVault(VaultName=guichet-vault;SecretName=staff-token)';
  const read = () => readConfig({ ...credentials, [name]: reference });
  expect(read).toThrow(`${name}: the vault’s reference is not resolved`);
  expect(read).not.toThrow(/guichet-vault/);
});

test('an existing registration for several tenants is accepted where it is named, without a tenant', () => {
  const several = { ...credentials, MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: '' };
  expect(readConfig({ ...several, NODE_ENV: 'production' }).credentials?.type).toBe('MultiTenant');
});

test('a managed identity needs no password', () => {
  const environment = {
    ...credentials,
    MicrosoftAppType: 'UserAssignedMSI',
    MicrosoftAppPassword: '',
  };
  expect(readConfig(environment).credentials?.type).toBe('UserAssignedMSI');
});
