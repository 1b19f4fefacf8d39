/** What one visitor, one conversation and the whole endpoint may use up. */
export interface Limits {
  /** Conversations in memory: those with an open page or a message in the last `awakeMs`. */
  conversations: number;
  /** Tokens a minute and address. */
  tokensPerMinute: number;
  /** Activities a minute and conversation. */
  activitiesPerMinute: number;
  /** Open streams a conversation: one a tab; the oldest is closed for the newest. */
  streams: number;
  /** Bytes of one request, as Direct Line has it. */
  requestBytes: number;
  /** Bytes of an upload that are read (and thrown away) before the connection is cut. */
  uploadBytes: number;
  /** Activities kept of a conversation; the oldest go first. */
  activities: number;
  /** Characters of JSON kept of a conversation. */
  characters: number;
  /** Time without a message after which a conversation leaves the memory, not the store. */
  awakeMs: number;
  /** Time without a message after which a conversation is over and deleted. */
  idleMs: number;
}

const minutes = 60_000;

export const defaultLimits: Limits = {
  conversations: 2_000,
  tokensPerMinute: 120,
  activitiesPerMinute: 40,
  streams: 5,
  requestBytes: 256 * 1024,
  uploadBytes: 25 * 1024 * 1024,
  activities: 200,
  characters: 150_000,
  awakeMs: 10 * minutes,
  idleMs: 24 * 60 * minutes,
};
