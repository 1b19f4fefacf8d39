import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Authority } from '../../bot/connector/authentication';
import { botFrameworkIssuer } from '../../bot/connector/token';

export const appId = '11111111-2222-3333-4444-555555555555';
export const serviceUrl = 'https://smba.trafficmanager.net/emea/';

export type Json = Record<string, unknown>;

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const encode = (json: Json): string => Buffer.from(JSON.stringify(json)).toString('base64url');
const seconds = (minutes: number): number => Math.floor(Date.now() / 1_000) + minutes * 60;

/** What Bot Service says in its tokens, so many minutes from now valid. */
export const claims = (changes: Json = {}): Json => ({
  iss: botFrameworkIssuer,
  aud: appId,
  serviceurl: serviceUrl,
  nbf: seconds(-60),
  exp: seconds(60),
  ...changes,
});
export const inMinutes = (minutes: number): { exp: number } => ({ exp: seconds(minutes) });
export const notBefore = (minutes: number): { nbf: number } => ({ nbf: seconds(minutes) });

/** Bot Service's keys on this machine: one for every channel, one endorsed for Teams alone. */
export class LocalAuthority {
  /** How often its keys were fetched. */
  fetched = 0;

  private constructor(
    private readonly server: Server,
    private readonly keys: Record<string, { publicKey: KeyObject; privateKey: KeyObject }>,
  ) {}

  static async start(): Promise<LocalAuthority> {
    const server = createServer();
    const authority = new LocalAuthority(server, { any: newKey(), teams: newKey() });
    server.on('request', (request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(authority.answer(request.url ?? '')));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return authority;
  }

  /** Botbuilder's options; it takes them only all together. */
  get options(): Authority {
    const url = `${this.url}/metadata`;
    return {
      ToChannelFromBotLoginUrl: `${this.url}/login`,
      ToChannelFromBotOAuthScope: botFrameworkIssuer,
      ToBotFromChannelTokenIssuer: botFrameworkIssuer,
      OAuthUrl: this.url,
      ToBotFromChannelOpenIdMetadataUrl: url,
      ToBotFromEmulatorOpenIdMetadataUrl: url,
      CallerId: 'urn:botframework:azure',
    };
  }

  /** A token as Bot Service signs it, unless told otherwise. */
  token(said: Json = claims(), header: Json = {}): string {
    const head = { alg: 'RS256', typ: 'JWT', kid: 'any', ...header };
    const signed = `${encode(head)}.${encode(said)}`;
    const key = this.keys[String(head.kid)] ?? this.keys.any;
    if (key === undefined) throw new TypeError('there are no keys');
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key.privateKey, 'base64url')}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private answer(path: string): Json {
    if (path !== '/keys') return { issuer: botFrameworkIssuer, jwks_uri: `${this.url}/keys` };
    this.fetched += 1;
    const keys = Object.entries(this.keys).map(([kid, { publicKey }]) => ({
      ...publicKey.export({ format: 'jwk' }),
      kid,
      use: 'sig',
      ...(kid === 'teams' && { endorsements: ['msteams'] }),
    }));
    return { keys };
  }
}
