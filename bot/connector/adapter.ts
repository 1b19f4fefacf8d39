import { CloudAdapter, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';

/** botbuilder's adapter, entered with a request that is authenticated already. */
export class ConnectorAdapter extends CloudAdapter {
  /** @returns what the caller waits for: the reply of an invoke, or replies it expects at once */
  respond(
    authenticated: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authenticated, activity, logic);
  }
}
