import type { Activity } from 'botbuilder';
import type { Outcome } from '../../dialogs/outcome';
import { drawForTeams, type Occasion } from './teams';
import { drawForTerminal } from './terminal';
import { drawForWeb } from './web';

/** The channel of `npm run chat`, of `npm run ask` and of tests. */
export const terminalChannel = 'terminal';

/**
 * Draws an outcome as the activities that suit the channel and the activity they answer.
 *
 * @param address - where the student's device finds the desk's files; without it none are shown
 */
export function draw(outcome: Outcome, occasion: Occasion, address?: string): Partial<Activity>[] {
  switch (occasion.channelId) {
    case 'msteams':
      return drawForTeams(outcome, occasion, address);
    case terminalChannel:
      return drawForTerminal(outcome);
    default:
      return drawForWeb(outcome, address);
  }
}
