import type { WireActivity } from './activity';
import { add, remove, since, trim, type ActivitySet } from './history';
import type { Kept } from './keep';
import type { Limits } from './limits';

interface Listener {
  /** How far the stream is. */
  watermark: string;
  send(set: ActivitySet): void;
  end(): void;
}

/** One conversation: its activities in order, its open streams and its turns, one after another. */
export class Conversation {
  private readonly listeners = new Set<Listener>();
  private turns: Promise<void> = Promise.resolve();
  private waiting = 0;
  private writing: Promise<void> = Promise.resolve();
  private isForgotten = false;

  constructor(
    readonly id: string,
    private readonly kept: Kept,
    private readonly limits: Pick<Limits, 'activities' | 'characters' | 'streams'>,
    private readonly write: (kept: Kept) => Promise<void>,
    private readonly erase: () => Promise<void>,
  ) {}

  get user(): string {
    return this.kept.user;
  }

  get locale(): string | undefined {
    return this.kept.locale;
  }

  /** When the last activity was, in milliseconds. */
  get usedAt(): number {
    return Date.parse(this.kept.usedAt);
  }

  get busy(): boolean {
    return this.waiting > 0 || this.listeners.size > 0;
  }

  /** True the first time it is asked. */
  tellOnce(): boolean {
    const first = !this.kept.told;
    this.kept.told = true;
    return first;
  }

  /**
   * Adds activities (one with a known id takes the other's place), keeps them, then sends them. What
   * the store does not take is sent all the same, and kept with what comes next.
   */
  async append(activities: readonly WireActivity[], at: Date): Promise<void> {
    for (const activity of activities) add(this.kept, activity);
    trim(this.kept, this.limits);
    this.kept.usedAt = at.toISOString();
    try {
      if (!this.isForgotten) await this.save();
    } finally {
      for (const listener of this.listeners) this.feed(listener);
    }
  }

  /** Adds what the student sent; from then on the conversation is kept, even if it was forgotten. */
  hear(activity: WireActivity, at: Date): Promise<void> {
    this.isForgotten = false;
    return this.append([activity], at);
  }

  /** Forgets what was said, here and in the store; open pages still show it. */
  forget(): Promise<void> {
    this.kept.first += this.kept.activities.length;
    this.kept.activities = [];
    this.isForgotten = true;
    this.writing = this.writing.catch(() => undefined).then(this.erase);
    return this.writing;
  }

  /** Takes an activity out of the history; pages that show it already keep it. */
  async remove(activityId: string): Promise<void> {
    if (remove(this.kept, activityId)) await this.save();
  }

  /** Sends activities that are worth nothing later, such as "typing": neither kept nor counted. */
  show(activities: WireActivity[]): void {
    for (const listener of this.listeners) {
      listener.send({ activities, watermark: listener.watermark });
    }
  }

  /** What came after the watermark; all that is kept when there is none or it says nothing. */
  since(watermark: string | undefined): ActivitySet {
    return since(this.kept, watermark);
  }

  /** Opens a stream: what was missed first, then what comes. Returns what closes it. */
  listen(watermark: string | undefined, stream: Pick<Listener, 'send' | 'end'>): () => void {
    const missed = this.since(watermark);
    const listener = { ...stream, watermark: missed.watermark };
    this.listeners.add(listener);
    const [oldest] = this.listeners;
    if (this.listeners.size > this.limits.streams) oldest?.end();
    if (missed.activities.length > 0) listener.send(missed);
    return () => this.listeners.delete(listener);
  }

  /** Runs a turn when those before it are over. The turn must not fail. */
  inOrder(turn: () => Promise<void>): Promise<void> {
    this.waiting += 1;
    this.turns = this.turns.then(turn).finally(() => (this.waiting -= 1));
    return this.turns;
  }

  /** Settles when all turns and writes have. */
  async settled(): Promise<void> {
    await this.turns;
    await this.writing.catch(() => undefined);
  }

  close(): void {
    for (const listener of this.listeners) listener.end();
    this.listeners.clear();
  }

  /** Writes what is there now, after the write before; a failure is the caller's, not the next one's. */
  save(): Promise<void> {
    this.writing = this.writing.catch(() => undefined).then(() => this.write(this.kept));
    return this.writing;
  }

  private feed(listener: Listener): void {
    const set = this.since(listener.watermark);
    listener.watermark = set.watermark;
    if (set.activities.length > 0) listener.send(set);
  }
}
