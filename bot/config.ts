import { z } from 'zod';
import { ConfigError } from './configError';
import { join } from 'node:path';
import { packageRoot } from './packageRoot';
import { connectorHosts } from './serviceUrl';

const filled = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(filled, schema.optional());

const numberFrom = (least: number, most: number, usual: number) =>
  z.preprocess(
    filled,
    z
      .string()
      .trim()
      .refine(
        (text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most,
        `must be a whole number from ${least} to ${most}`,
      )
      .transform(Number)
      .default(usual),
  );

/** App Service hands on a reference that it cannot resolve as it stands: a password anybody can work out. */
const Secret = z
  .string()
  .refine(
    (text) => !text.startsWith('@Microsoft.KeyVault('),
    'the vault’s reference is not resolved',
  );

/** The desk's pages and links begin at its root, so a path in front of them would lead nowhere. */
const Origin = z
  .string()
  .trim()
  .regex(
    /^https?:\/\/([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?\/?$/i,
    'must be an address such as https://guichet.example.org, without a path',
  );

/** Written into a policy as they are, so they must be what they seem: an address without a path. */
const Origins = z.string().transform((text, context) => {
  const origins = namesIn(text);
  if (origins.every((part) => /^https?:\/\/[\w.-]+(:\d{1,5})?$/.test(part))) return origins;
  context.addIssue('must be origins such as https://iut.example.org, without a path');
  return z.NEVER;
});

/** Replies go there, so a name is needed: no address, no `localhost`, no star for a whole top level. */
const Hosts = z.string().transform((text, context) => {
  const hosts = namesIn(text.toLowerCase());
  if (hosts.length > 0 && hosts.every(isHost)) return hosts;
  context.addIssue('must be host names such as smba.trafficmanager.net or *.botframework.com');
  return z.NEVER;
});

const isHost = (text: string): boolean => /^(\*\.)?([a-z0-9-]{1,63}\.){1,9}[a-z]{2,63}$/.test(text);

const namesIn = (text: string): string[] => text.split(/[\s,]+/).filter((part) => part !== '');

/** As Azure names containers. */
const Container = z
  .string()
  .regex(
    /^[a-z0-9](-?[a-z0-9]){2,62}$/,
    'must be 3 to 63 small letters, digits and single hyphens between them',
  );

/** The environment variables the desk reads; all others are ignored. An empty one counts as unset. */
const Environment = z.object({
  NODE_ENV: optional(z.string()),
  /** Where the desk listens; 0 takes any free port. */
  PORT: numberFrom(0, 65_535, 3978),
  /** The address it binds to. Loopback unless it has credentials or is a web-only desk. */
  HOST: optional(z.string()),
  /** What the world calls the desk, such as https://guichet.example.org. */
  PUBLIC_URL: optional(Origin),
  /** The sites whose pages may show the widget: origins such as https://iut.example.org, by spaces or commas. */
  WIDGET_ORIGINS: z.preprocess(filled, Origins.default([])),
  /** Of the bot's Direct Line channel in Azure; without it Direct Line is this desk's own. */
  DIRECT_LINE_SECRET: optional(Secret),
  /** Azure's Direct Line, or its regional or sovereign address. */
  DIRECT_LINE_DOMAIN: z.preprocess(
    filled,
    z.url({ protocol: /^https?$/ }).default('https://directline.botframework.com/v3/directline'),
  ),
  /** How many machines run the desk; more than one share conversations only through Azure's Direct Line. */
  INSTANCES: numberFrom(1, 1_000, 1),
  /** How many proxies stand in front of the desk and add whom they speak for to X-Forwarded-For. */
  TRUST_PROXY: numberFrom(0, 9, 0),
  /** How many conversations one address may begin a minute. */
  TOKENS_PER_MINUTE: numberFrom(1, 1_000_000, 120),
  /** `all`, or `web` for a desk without Teams and without Azure. */
  CHANNELS: z.preprocess(filled, z.enum(['all', 'web']).default('all')),
  MicrosoftAppId: optional(z.guid('must be the app registration’s GUID')),
  MicrosoftAppPassword: optional(Secret),
  MicrosoftAppTenantId: optional(z.guid('must be the tenant’s GUID')),
  MicrosoftAppType: optional(z.enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant'])),
  /** Where replies may go, by spaces or commas, instead of the connector's hosts in the public cloud. */
  CONNECTOR_HOSTS: optional(Hosts),
  /** The SQLite file that keeps conversations, unless they are in Blob Storage. */
  STATE_FILE: optional(z.string()),
  /** Of the storage account in Azure that keeps conversations, for more than one machine. */
  BLOB_CONNECTION_STRING: optional(Secret),
  /** The container in it; made if it is not there. */
  BLOB_CONTAINER: z.preprocess(filled, Container.default('guichet')),
  /** Opens /metrics; without it only this machine may read them, on a desk that nobody else reaches. */
  METRICS_TOKEN: optional(Secret.min(16, 'must have 16 characters or more')),
  /** For how many days the desk remembers a student who says nothing any more. */
  RETENTION_DAYS: numberFrom(1, 365, 30),
  /** The folder that conversations are recorded to, on a desk without credentials. */
  RECORD: optional(z.string()),
  /** Who says it sees the staff's pages; without it they are for this machine alone. */
  STAFF_TOKEN: optional(Secret.min(20, 'must have 20 characters or more')),
  LOG_LEVEL: z.preprocess(
    filled,
    z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  ),
});

export interface Credentials {
  appId: string;
  type: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
  tenantId?: string;
  password?: string;
}

/** The environment, read and checked once. */
export interface Config {
  port: number;
  host: string;
  publicUrl?: string;
  /** The origins whose pages may show the widget, besides the desk's own. */
  widgetOrigins: readonly string[];
  /** Azure's Direct Line; without it the desk serves its own, which is for one machine. */
  azureDirectLine?: { secret: string; domain: string };
  /** How many proxies in front of the desk are believed. */
  trustedProxies: number;
  /** Conversations that one address may begin a minute. */
  tokensPerMinute: number;
  /** Bot Framework channels (Teams, Emulator, Azure) on POST /api/messages. */
  botFramework: boolean;
  /** Without them anyone on this machine may post: loopback only. */
  credentials?: Credentials;
  /** Where replies may go; without credentials to this machine alone. */
  connectorHosts?: readonly string[];
  stateFile: string;
  /** Azure's Blob Storage; it keeps state instead of the file. */
  blobs?: { connectionString: string; container: string };
  /** What opens /metrics. */
  metricsToken?: string;
  /** How long a silent student is remembered. */
  retentionDays: number;
  /** Who says it sees the staff's pages. */
  staffToken?: string;
  /** Where conversations are recorded, if they are. */
  record?: string;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

const loopback = '127.0.0.1';
const everywhere = '0.0.0.0';

/**
 * Reads the configuration from the environment.
 *
 * @throws ConfigError naming each variable at fault and what is wrong with it; never its value
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  }
  const values = parsed.data;
  const webOnly = values.CHANNELS === 'web';
  const { DIRECT_LINE_SECRET: secret, BLOB_CONNECTION_STRING: blobs } = values;
  const credentials = webOnly ? undefined : readCredentials(values);
  const faults = [
    ...(webOnly && values.PUBLIC_URL === undefined
      ? ['PUBLIC_URL: is required when CHANNELS=web']
      : []),
    ...(webOnly || credentials ? [] : anonymousFaults(values)),
    ...directLineFaults(values),
    ...(values.CONNECTOR_HOSTS !== undefined && !credentials
      ? ['CONNECTOR_HOSTS: without credentials replies go to this machine alone']
      : []),
    ...(values.INSTANCES > 1 && blobs === undefined
      ? ['INSTANCES: more than one need BLOB_CONNECTION_STRING, a SQLite file is for one machine']
      : []),
    ...(values.RECORD !== undefined && (webOnly || credentials)
      ? ['RECORD: only a desk without credentials, on this machine, records conversations']
      : []),
  ];
  if (faults.length > 0) throw new ConfigError(faults);
  return {
    port: values.PORT,
    host: values.HOST ?? (credentials ? everywhere : loopback),
    publicUrl: values.PUBLIC_URL?.replace(/\/$/, ''),
    widgetOrigins: values.WIDGET_ORIGINS,
    azureDirectLine:
      secret === undefined ? undefined : { secret, domain: values.DIRECT_LINE_DOMAIN },
    trustedProxies: values.TRUST_PROXY,
    tokensPerMinute: values.TOKENS_PER_MINUTE,
    botFramework: !webOnly,
    credentials,
    connectorHosts: credentials && (values.CONNECTOR_HOSTS ?? connectorHosts),
    metricsToken: values.METRICS_TOKEN,
    retentionDays: values.RETENTION_DAYS,
    record: values.RECORD,
    blobs:
      blobs === undefined
        ? undefined
        : { connectionString: blobs, container: values.BLOB_CONTAINER },
    staffToken: values.STAFF_TOKEN,
    stateFile: values.STATE_FILE ?? join(packageRoot(), 'data', 'guichet.sqlite'),
    logLevel: values.LOG_LEVEL,
  };
}

type Values = z.infer<typeof Environment>;

function readCredentials(values: Values): Credentials | undefined {
  const { MicrosoftAppId: appId, MicrosoftAppPassword: password } = values;
  const { MicrosoftAppTenantId: tenantId, MicrosoftAppType: type } = values;
  if (appId === undefined && password === undefined && values.NODE_ENV !== 'production') {
    return undefined;
  }
  const faults = [
    ...missing('MicrosoftAppId', appId),
    ...missing('MicrosoftAppType', type),
    ...(type === 'MultiTenant' ? [] : missing('MicrosoftAppTenantId', tenantId)),
    ...(type === 'UserAssignedMSI' ? [] : missing('MicrosoftAppPassword', password)),
  ];
  if (faults.length > 0 || appId === undefined || type === undefined) throw new ConfigError(faults);
  return { appId, type, tenantId, password };
}

const missing = (name: string, value: string | undefined): string[] =>
  value === undefined
    ? [`${name}: is missing (a web-only desk needs no credentials: set CHANNELS=web)`]
    : [];

/** Whether only this machine reaches an address. */
export const isLoopback = (host: string): boolean =>
  ['127.0.0.1', '::1', 'localhost'].includes(host);

function directLineFaults({ DIRECT_LINE_SECRET: secret, CHANNELS, INSTANCES }: Values): string[] {
  if (secret !== undefined && CHANNELS === 'web') {
    return [
      'DIRECT_LINE_SECRET: Azure’s Direct Line needs the bot’s registration, not CHANNELS=web',
    ];
  }
  return secret === undefined && INSTANCES > 1
    ? ['INSTANCES: more than one need DIRECT_LINE_SECRET, the desk’s own Direct Line is for one']
    : [];
}

/** Without credentials anyone who reaches the desk may speak for anyone, so nobody else may reach it. */
function anonymousFaults({ HOST }: Values): string[] {
  return HOST === undefined || isLoopback(HOST)
    ? []
    : ['HOST: must be a loopback address as long as there are no credentials'];
}
