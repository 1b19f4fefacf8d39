import type { Activity } from 'botbuilder';
import type { Outcome } from '../../dialogs/outcome';
import { drawForTeams } from './teams';
import { drawForTerminal } from './terminal';
import { drawForWeb } from './web';

/** The channel of `npm run chat`, of `npm run ask` and of tests. */
export const terminalChannel = 'terminal';

/**
 * Draws an outcome as the activities that suit a channel.
 *
 * @param address - where the student's device finds the desk's files; without it none are shown
 */
export function draw(outcome: Outcome, channelId: string, address?: string): Partial<Activity>[] {
  switch (channelId) {
    case 'msteams':
      return drawForTeams(outcome, address);
    case terminalChannel:
      return drawForTerminal(outcome);
    default:
      return drawForWeb(outcome, address);
  }
}
