import { parametersFaults, templateFaults } from '../support/armFaults';
import {
  expressionsIn,
  readAzure,
  type ParametersFile,
  type Resource,
  type Template,
} from '../support/armTemplate';

const templates = ['desk', 'bot'];
const environments = ['test', 'production'];

const readTemplate = (name: string) => readAzure<Template>(`${name}.json`);

/** The properties of the one resource of a type, and of a name that ends so. */
function properties(template: Template, type: string, ending = ''): Record<string, unknown> {
  const found = template.resources.filter(
    (resource) => resource.type === type && resource.name.includes(ending),
  );
  expect(found).toHaveLength(1);
  return found[0]?.properties as Record<string, unknown>;
}

describe('the templates', () => {
  test.each(templates)('%s.json is one that Azure takes', (name) => {
    expect(templateFaults(readTemplate(name))).toEqual([]);
  });

  test.each(templates.flatMap((name) => environments.map((environment) => [name, environment])))(
    '%s.%s.parameters.json gives what its template asks for',
    (name = '', environment = '') => {
      const file = readAzure<ParametersFile>(`${name}.${environment}.parameters.json`);
      expect(parametersFaults(file, readTemplate(name))).toEqual([]);
    },
  );

  test.each(templates)('%s.json speaks of resources that are made', (name) => {
    const made = templates.flatMap((each) => readTemplate(each).resources).map(({ type }) => type);
    const spokenOf = expressionsIn(readTemplate(name)).flatMap((text) =>
      [...text.matchAll(/\b(?:r|extensionR)esourceId\([^']*'(Microsoft[\w./]+)'/g)].map(
        ([, type]) => type,
      ),
    );
    expect(spokenOf.filter((type = '') => !made.includes(type))).toEqual([]);
  });
});

describe('secrets', () => {
  test.each(templates)('%s.json takes them as securestring, without a default', (name) => {
    const secrets = Object.entries(readTemplate(name).parameters).filter(([parameter]) =>
      /password|secret|key|token/i.test(parameter),
    );
    for (const [, { type, defaultValue }] of secrets) {
      expect(type).toBe('securestring');
      expect(defaultValue ?? '').toBe('');
    }
    expect(secrets).toHaveLength(name === 'desk' ? 4 : 0);
  });

  test.each(templates)('%s.json puts none out', (name) => {
    const outputs = JSON.stringify(readTemplate(name).outputs);
    expect(outputs).not.toMatch(/listKeys|listChannelWithKeys|Password|Secret/);
  });

  test('no parameters file has one', () => {
    const names = templates.flatMap((name) =>
      environments.flatMap((environment) =>
        Object.keys(readAzure<ParametersFile>(`${name}.${environment}.parameters.json`).parameters),
      ),
    );
    expect(names.filter((name) => /password|secret|key|token/i.test(name))).toEqual([]);
  });

  test('reach the desk as references to the vault', () => {
    const { variables } = readTemplate('desk');
    const groups = ['always', 'password', 'directLine', 'staff', 'metrics'];
    const settings = groups.flatMap((name) => Object.entries(variables[name] as object));
    const secret = settings.filter(([name]) => /PASSWORD|SECRET|CONNECTION|TOKEN/i.test(name));
    expect(secret.map(([name]) => name).sort()).toEqual([
      'BLOB_CONNECTION_STRING',
      'DIRECT_LINE_SECRET',
      'METRICS_TOKEN',
      'MicrosoftAppPassword',
      'STAFF_TOKEN',
    ]);
    for (const [, value] of secret) expect(value).toContain("'@Microsoft.KeyVault(VaultName='");
  });

  test('may be read by the desk’s identity, and by nobody else', () => {
    const role = properties(readTemplate('desk'), 'Microsoft.Authorization/roleAssignments');
    expect(role.principalId).toBe("[reference(variables('identityId'), '2023-01-31').principalId]");
    expect(properties(readTemplate('desk'), 'Microsoft.KeyVault/vaults')).toMatchObject({
      enableRbacAuthorization: true,
    });
  });
});

describe('the desk', () => {
  const desk = readTemplate('desk');
  const site = properties(desk, 'Microsoft.Web/sites');

  test('is reached over HTTPS with TLS 1.2 or later only', () => {
    expect(site).toMatchObject({
      httpsOnly: true,
      siteConfig: { minTlsVersion: '1.2', scmMinTlsVersion: '1.2', ftpsState: 'Disabled' },
    });
    expect(properties(desk, 'Microsoft.Storage/storageAccounts')).toMatchObject({
      supportsHttpsTrafficOnly: true,
      minimumTlsVersion: 'TLS1_2',
      allowBlobPublicAccess: false,
    });
  });

  test('runs on a Node with long-term support', () => {
    const { nodeVersion } = desk.parameters;
    expect(nodeVersion?.allowedValues).toEqual(['NODE|22-lts', 'NODE|24-lts']);
    expect(properties(desk, 'Microsoft.Web/serverfarms')).toMatchObject({ reserved: true });
  });

  test('is taken out of service by Azure when it does not answer, and needs no affinity', () => {
    expect(site).toMatchObject({
      clientAffinityEnabled: false,
      siteConfig: { healthCheckPath: '/healthz', webSocketsEnabled: true, alwaysOn: true },
    });
  });

  test('grows from 1 to 10 instances', () => {
    expect(desk.parameters.fewestInstances).toMatchObject({ defaultValue: 1, minValue: 1 });
    expect(desk.parameters.mostInstances).toMatchObject({ defaultValue: 10, maxValue: 10 });
    const { profiles } = properties(desk, 'Microsoft.Insights/autoscalesettings') as {
      profiles: { rules: { scaleAction: { direction: string } }[] }[];
    };
    expect(profiles[0]?.rules.map(({ scaleAction }) => scaleAction.direction)).toEqual([
      'Increase',
      'Decrease',
    ]);
  });

  test('is told how many instances there may be, and that one proxy stands before them', () => {
    expect(desk.variables.always).toMatchObject({
      INSTANCES: "[string(variables('mostInstances'))]",
      TRUST_PROXY: '1',
    });
  });

  test('stays on one instance as long as the page uses its own Direct Line', () => {
    expect(desk.variables.mostInstances).toBe(
      "[if(variables('withDirectLine'), parameters('mostInstances'), 1)]",
    );
  });
});

describe('the bot', () => {
  const bot = readTemplate('bot');

  test('belongs to one tenant: a managed identity or an app registration', () => {
    for (const name of templates) {
      expect(readTemplate(name).parameters.appType?.allowedValues).toEqual([
        'UserAssignedMSI',
        'SingleTenant',
      ]);
      expect(JSON.stringify(readTemplate(name))).not.toContain('MultiTenant');
    }
    expect(properties(bot, 'Microsoft.BotService/botServices')).toMatchObject({
      msaAppType: "[parameters('appType')]",
      msaAppTenantId: "[parameters('tenantId')]",
    });
    expect(readTemplate('desk').variables.always).toMatchObject({
      MicrosoftAppTenantId: "[parameters('tenantId')]",
    });
  });

  test.each(['MsTeamsChannel', 'WebChatChannel', 'DirectLineChannel'])('is on %s', (channel) => {
    const type = 'Microsoft.BotService/botServices/channels';
    expect(properties(bot, type, channel)).toMatchObject({ channelName: channel });
  });

  test('takes no files from Direct Line, and the page’s origin only', () => {
    const { sites } = properties(
      bot,
      'Microsoft.BotService/botServices/channels',
      'DirectLineChannel',
    ).properties as { sites: object[] };
    expect(sites).toEqual([
      expect.objectContaining({
        isBlockUserUploadEnabled: true,
        isSecureSiteEnabled: true,
        isV1Enabled: false,
        trustedOrigins: [expect.stringContaining('defaultHostName') as string],
      }),
    ]);
  });
});

describe('a fault is told', () => {
  const site = (template: Template): Resource | undefined =>
    template.resources.find(({ type }) => type === 'Microsoft.Web/sites');
  const teams = (template: Template): Resource | undefined =>
    template.resources.find(({ name }) => name.includes('MsTeamsChannel'));

  test.each([
    {
      fault: 'a wrong type',
      of: 'desk',
      change: (template: Template) =>
        Object.assign(site(template)?.properties ?? {}, { httpsOnly: 'yes' }),
      told: 'Microsoft.Web/sites: properties.httpsOnly must be boolean',
    },
    {
      fault: 'a misspelt field',
      of: 'desk',
      change: (template: Template) =>
        Object.assign(site(template)?.properties ?? {}, { httpOnly: true }),
      told: 'Microsoft.Web/sites: properties must NOT have additional properties httpOnly',
    },
    {
      fault: 'a version that is not the schema’s',
      of: 'desk',
      change: (template: Template) =>
        Object.assign(site(template) ?? {}, { apiVersion: '2015-08-01' }),
      told: 'Microsoft.Web/sites: no schema https://schema.management.azure.com/schemas/2015-08-01/Microsoft.Web.json#/resourceDefinitions/sites is carried',
    },
    {
      fault: 'an unfinished channel',
      of: 'bot',
      change: (template: Template) =>
        Object.assign(teams(template)?.properties ?? {}, { properties: {} }),
      told: "MsTeamsChannel: properties must have required property 'isEnabled'",
    },
    {
      fault: 'a parameter that nobody declared',
      of: 'bot',
      change: (template: Template) => delete template.parameters.publicUrl,
      told: "parameters('publicUrl') is not declared",
    },
    {
      fault: 'a variable that nobody uses',
      of: 'bot',
      change: (template: Template) => (template.variables.spare = 'x'),
      told: "variables('spare') is never used",
    },
    {
      fault: 'a function that does not exist',
      of: 'bot',
      change: (template: Template) =>
        (template.outputs.url = { type: 'string', value: '[conact()]' }),
      told: 'conact() is no function of the templates',
    },
    {
      fault: 'a bracket too few',
      of: 'bot',
      change: (template: Template) =>
        (template.outputs.url = { type: 'string', value: "[concat('(', concat()]" }),
      told: "brackets: concat('(', concat()",
    },
  ])('$fault', ({ of, change, told }) => {
    const template = readTemplate(of);
    change(template);
    expect(templateFaults(template)).toEqual([told]);
  });

  test('a parameter without a value, one too many, and one that is not allowed', () => {
    const file = { $schema: '', contentVersion: '1.0.0.0' };
    const parameters = { displayName: { value: 3 }, nam: { value: 'x' }, sku: { value: 'F1' } };
    expect(parametersFaults({ ...file, parameters }, readTemplate('bot'))).toEqual([
      '“name” has no value',
      '“displayName” is no string',
      'the template has no parameter “nam”',
      '“sku” must not be F1',
    ]);
  });
});
