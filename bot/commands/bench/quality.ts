import type { Row } from '../eval/table';

/** Of so many messages in scope, how many found what they need. */
export interface Quality {
  asked: number;
  /** The first entry meets a need. */
  first: number;
  /** Every need is met by one of the first three. */
  firstThree: number;
}

export const noQuality = (): Quality => ({ asked: 0, first: 0, firstThree: 0 });

/** Adds how one message came out. @param found - ids, best first, each once */
export function addTo(quality: Quality, { needs }: Row, found: readonly string[]): void {
  const three = found.slice(0, 3);
  const [top] = three;
  quality.asked += 1;
  if (top !== undefined && needs.flat().includes(top)) quality.first += 1;
  if (needs.every((need) => need.some((id) => three.includes(id)))) quality.firstThree += 1;
}

/** In percent. */
export const shareOf = (count: number, { asked }: Quality): number =>
  asked === 0 ? 0 : (100 * count) / asked;
