import { Conversation } from './conversation';
import { tooMany } from './fault';
import type { Keep, Kept } from './keep';
import type { Limits } from './limits';
import type { SealKey } from './seal';

export interface Owner {
  id: string;
  user: string;
  locale?: string;
  seal: SealKey;
}

/** The conversations: those in use in memory, all of them in the store. */
export class Conversations {
  /** Promises, so that two requests at once read a conversation once. */
  private readonly awake = new Map<string, Promise<Conversation | undefined>>();

  constructor(
    private readonly keep: Keep,
    private readonly limits: Limits,
    private readonly now: () => Date,
  ) {}

  /**
   * The conversation, unless it never started or was left alone for too long.
   *
   * @param seal - from the student's token; without it only a conversation in memory is found
   */
  async find(id: string, seal?: SealKey): Promise<Conversation | undefined> {
    const conversation =
      seal === undefined
        ? await this.awake.get(id)
        : await this.once(id, () => this.load(id, seal));
    if (!conversation) this.awake.delete(id);
    if (!conversation || !this.isOver(conversation)) return conversation;
    await this.end(conversation);
    return undefined;
  }

  /**
   * The owner's conversation, started when there is none.
   *
   * @throws DirectLineFault 429 when the endpoint is full
   */
  async start(owner: Owner): Promise<{ conversation: Conversation; isNew: boolean }> {
    const found = await this.find(owner.id, owner.seal);
    if (found) return { conversation: found, isNew: false };
    if (this.awake.size >= this.limits.conversations) throw tooMany(60);

    let isNew = false;
    const conversation = await this.once(owner.id, () => {
      isNew = true;
      return this.create(owner);
    });
    return conversation ? { conversation, isNew } : this.start(owner);
  }

  /** Forgets in memory what is asleep, and in the store what is over. */
  async sweep(): Promise<void> {
    for (const conversation of await this.all()) {
      if (this.isOver(conversation)) await this.end(conversation);
      else if (!conversation.busy && this.isPast(conversation.usedAt, this.limits.awakeMs)) {
        this.awake.delete(conversation.id);
      }
    }
    for await (const kept of this.keep.all()) await this.deleteIdle(kept);
  }

  /** Ends the streams and waits for the turns that are under way. */
  async close(): Promise<void> {
    const conversations = await this.all();
    for (const conversation of conversations) conversation.close();
    await Promise.all(conversations.map((conversation) => conversation.settled()));
  }

  private once(
    id: string,
    make: () => Promise<Conversation | undefined>,
  ): Promise<Conversation | undefined> {
    const known = this.awake.get(id);
    if (known) return known;
    const made = make();
    this.awake.set(id, made);
    made.catch(() => this.awake.delete(id));
    return made;
  }

  private async load(id: string, seal: SealKey): Promise<Conversation | undefined> {
    const kept = await this.keep.read(id, seal);
    return kept && this.wake(id, kept, seal);
  }

  private async create({ id, user, locale, seal }: Owner): Promise<Conversation> {
    const usedAt = this.now().toISOString();
    const kept = { user, locale, told: false, first: 0, activities: [], usedAt };
    const conversation = this.wake(id, kept, seal);
    await conversation.save();
    return conversation;
  }

  private wake(id: string, kept: Kept, seal: SealKey): Conversation {
    return new Conversation(
      id,
      kept,
      this.limits,
      (changed) => this.keep.write(id, changed, seal),
      () => this.keep.delete([id]),
    );
  }

  private async all(): Promise<Conversation[]> {
    const settled = await Promise.allSettled(this.awake.values());
    return settled.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
  }

  private async deleteIdle(kept: Map<string, Pick<Kept, 'usedAt'>>): Promise<void> {
    const idle = [...kept]
      .filter(([id]) => !this.awake.has(id))
      .filter(([, { usedAt }]) => this.isPast(Date.parse(usedAt), this.limits.idleMs))
      .map(([id]) => id);
    if (idle.length > 0) await this.keep.delete(idle);
  }

  private isOver(conversation: Conversation): boolean {
    return !conversation.busy && this.isPast(conversation.usedAt, this.limits.idleMs);
  }

  private isPast(since: number, span: number): boolean {
    return this.now().getTime() - since > span;
  }

  private async end(conversation: Conversation): Promise<void> {
    this.awake.delete(conversation.id);
    await this.keep.delete([conversation.id]);
  }
}
