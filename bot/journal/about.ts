import type { Turn } from '../../dialogs/turn';
import type { Knowledge } from '../../knowledge';

/** Of channels: few names, whatever a request says. */
export function channelOf(channelId: string): string {
  switch (channelId) {
    case 'msteams':
      return 'teams';
    case 'directline':
    case 'webchat':
      return 'web';
    case 'emulator':
      return 'emulator';
    default:
      return 'other';
  }
}

/** The entries that the turn answered outright. */
export const answeredIn = ({ understanding }: Turn): string[] =>
  understanding?.kind === 'answer' ? understanding.entries.map(({ id }) => id) : [];

/** The topic of what the turn was about: an entry’s, the student’s procedure, or none. */
export function topicOf({ understanding, situation }: Turn, { topics }: Knowledge): string {
  const isAboutEntries = understanding?.kind === 'answer' || understanding?.kind === 'choices';
  const [first] = isAboutEntries ? understanding.entries : [];
  const topic = topics.find(({ entries }) => first !== undefined && entries.includes(first.id));
  if (topic !== undefined) return topic.id;
  return situation === undefined && understanding?.kind !== 'situation' ? 'none' : 'situations';
}
