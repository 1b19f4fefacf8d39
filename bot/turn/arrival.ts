import type { Activity } from 'botbuilder';

/**
 * Whether a conversation update is where somebody begins to use the desk. Teams names the desk, the
 * student or both, and every later member of a team as well; other channels name the student.
 */
export function isArrival({ channelId, conversation, membersAdded, recipient }: Activity): boolean {
  const isDesk = ({ id }: { id: string }): boolean => id === recipient?.id;
  const came = membersAdded ?? [];
  if (conversation.isGroup === true) return came.some(isDesk);
  return channelId === 'msteams' ? came.length > 0 : !came.every(isDesk);
}

/** Whether the desk itself was taken out of a conversation. */
export const isRemoval = ({ membersRemoved, recipient }: Activity): boolean =>
  (membersRemoved ?? []).some(({ id }) => id === recipient?.id);
