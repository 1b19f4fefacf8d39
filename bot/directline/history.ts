import type { WireActivity } from './activity';
import type { Limits } from './limits';

/** What a client polls and a stream sends; the watermark says how far the client is after it. */
export interface ActivitySet {
  activities: WireActivity[];
  watermark: string;
}

interface Past {
  /** The watermark before the first activity that is still kept. */
  first: number;
  activities: WireActivity[];
}

/** The type of a place whose activity was deleted or replaced, so that watermarks keep counting. */
const gone = 'gone';

/** Adds an activity at the end; one with a known id leaves its former place. */
export function add(past: Past, activity: WireActivity): void {
  remove(past, activity.id);
  past.activities.push(activity);
}

/** Empties an activity's place. False when no such activity is kept. */
export function remove({ activities }: Past, id: string): boolean {
  const place = activities.findIndex((activity) => activity.id === id);
  if (place >= 0) activities[place] = { id: '', type: gone };
  return place >= 0;
}

/** What came after the watermark; all that is kept when there is none or it makes no sense. */
export function since({ first, activities }: Past, watermark: string | undefined): ActivitySet {
  const after = /^\d{1,15}$/.test(watermark ?? '') ? Number(watermark) : 0;
  return {
    activities: activities.slice(Math.max(0, after - first)).filter(({ type }) => type !== gone),
    watermark: String(first + activities.length),
  };
}

/** Lets the oldest activities go until the rest, or the last one alone, is within the limits. */
export function trim(past: Past, limits: Pick<Limits, 'activities' | 'characters'>): void {
  const sizes = past.activities.map((activity) => JSON.stringify(activity).length);
  let total = sizes.reduce((sum, size) => sum + size, 0);
  let count = sizes.length;
  for (const size of sizes) {
    if (count <= 1 || (count <= limits.activities && total <= limits.characters)) break;
    total -= size;
    count -= 1;
  }
  const surplus = sizes.length - count;
  past.activities.splice(0, surplus);
  past.first += surplus;
}
