/** Why an answer did not help. */
export const reasons = ['unclear', 'incomplete', 'outdated', 'beside'] as const;
export type Reason = (typeof reasons)[number];
