import type { Activity } from 'botbuilder';
import type { Turn } from '../../dialogs/turn';

/** Whether a tapped card was drawn for another member of the group. */
export const isSomebodyElses = ({ tap }: Turn, { from }: Activity): boolean =>
  tap?.kind === 'checklist' && tap.owner !== undefined && tap.owner !== from.id;
