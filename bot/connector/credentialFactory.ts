import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { Credentials } from '../config';
import { before } from '../turn/tooSlow';
import { SendError } from './sendError';

type SdkFactory = ConfigurationServiceClientCredentialFactory;
type SdkCredentials = Awaited<ReturnType<SdkFactory['createCredentials']>>;

/** The SDK waits for a token without a limit of time, and whoever writes next waits behind it. */
const tokenBudgetMs = 4_000;

/** The SDK's, with a limit of time to each token it gets. */
export class CredentialFactory extends ConfigurationServiceClientCredentialFactory {
  constructor(credentials: Credentials | undefined) {
    super({
      MicrosoftAppId: credentials?.appId ?? '',
      MicrosoftAppPassword: credentials?.password ?? '',
      MicrosoftAppTenantId: credentials?.tenantId ?? '',
      MicrosoftAppType: credentials?.type ?? 'MultiTenant',
    });
  }

  override async createCredentials(
    ...asked: Parameters<SdkFactory['createCredentials']>
  ): Promise<SdkCredentials> {
    return signInTime(await super.createCredentials(...asked));
  }
}

/** A reply that there is no token for is not sent: no apology would fare better. */
export const signInTime = (
  credentials: SdkCredentials,
  budgetMs = tokenBudgetMs,
): SdkCredentials => ({
  async signRequest(request) {
    try {
      return await before(Date.now() + budgetMs, credentials.signRequest(request));
    } catch (error) {
      throw new SendError('there is no token for it', { cause: error });
    }
  },
});
