import {
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder';
import type {
  AuthenticateRequestResult,
  ClaimsIdentity,
  ConnectorClient,
  ConnectorClientOptions,
  ConnectorFactory,
  UserTokenClient,
} from 'botframework-connector';
import type { Credentials } from '../config';
import { CredentialFactory } from './credentialFactory';

/** Where tokens come from and who vouches for them; Microsoft's public cloud when empty. */
export type Authority = ConfigurationBotFrameworkAuthenticationOptions;

/** Teams has a few addresses, one a region; more are somebody's play. */
const maxClients = 100;

/**
 * The SDK's authentication, with one connector client for each address replies go to: the SDK
 * makes two for every turn, which is more work than the turn.
 */
export class Authentication extends ConfigurationBotFrameworkAuthentication {
  private readonly clients = new Map<string, Promise<ConnectorClient>>();
  private userTokens: Promise<UserTokenClient> | undefined;

  constructor(
    credentials: Credentials | undefined,
    authority: Authority,
    options: ConnectorClientOptions,
  ) {
    super(authority, new CredentialFactory(credentials), undefined, undefined, options);
  }

  override async authenticateRequest(
    activity: Activity,
    authorization: string,
  ): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(activity, authorization);
    return { ...result, connectorFactory: this.keeping(result.connectorFactory) };
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return this.keeping(super.createConnectorFactory(identity));
  }

  /** For signing in, which this desk never asks; the adapter wants one all the same. */
  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    this.userTokens ??= super.createUserTokenClient(identity);
    return this.userTokens;
  }

  private keeping(factory: ConnectorFactory | undefined): ConnectorFactory {
    return {
      create: (serviceUrl, audience) => {
        const key = `${serviceUrl} ${audience}`;
        const client = this.clients.get(key) ?? make(factory, serviceUrl, audience);
        this.clients.set(key, client);
        client.catch(() => this.clients.delete(key));
        const [oldest] = this.clients.keys();
        if (this.clients.size > maxClients && oldest !== undefined) this.clients.delete(oldest);
        return client;
      },
    };
  }
}

function make(
  factory: ConnectorFactory | undefined,
  serviceUrl: string,
  audience: string | undefined,
): Promise<ConnectorClient> {
  if (!factory) return Promise.reject(new TypeError('a request without a way to answer it'));
  return factory.create(serviceUrl, audience);
}
