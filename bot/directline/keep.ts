import type { Storage } from 'botbuilder';
import { z } from 'zod';
import { WireActivity } from './activity';

/** Botbuilder's Storage; with the keys listed, conversations that nobody resumes are deleted too. */
export interface ConversationStorage extends Storage {
  keys?(prefix: string): Promise<string[]>;
}

const Kept = z.object({
  user: z.string(),
  locale: z.string().optional(),
  /** Whether the bot was told of the conversation, so that it welcomes once. */
  told: z.boolean(),
  /** The watermark before the first activity that is still kept. */
  first: z.number().int().nonnegative(),
  activities: z.array(WireActivity),
  /** ISO date and time of the last activity. */
  usedAt: z.iso.datetime(),
});
/** What the store holds of one conversation. */
export type Kept = z.infer<typeof Kept>;

const prefix = 'directline/conversations/';
const batch = 50;

export interface Keep {
  read(id: string): Promise<Kept | undefined>;
  write(id: string, kept: Kept): Promise<void>;
  delete(ids: string[]): Promise<void>;
  /** The kept conversations, a batch at a time; nothing when the storage lists no keys. */
  all(): AsyncIterable<Map<string, Kept>>;
}

export function createKeep(storage: ConversationStorage): Keep {
  const readAll = async (ids: string[]) => {
    const items = await storage.read(ids.map((id) => prefix + id));
    return new Map(
      Object.entries(items).flatMap(([key, item]) => {
        const kept = Kept.safeParse(item);
        return kept.success ? [[key.slice(prefix.length), kept.data] as const] : [];
      }),
    );
  };
  return {
    read: async (id) => (await readAll([id])).get(id),
    write: (id, kept) => storage.write({ [prefix + id]: { ...kept, eTag: '*' } }),
    delete: (ids) => storage.delete(ids.map((id) => prefix + id)),
    async *all() {
      const ids = (await storage.keys?.(prefix))?.map((key) => key.slice(prefix.length)) ?? [];
      for (let start = 0; start < ids.length; start += batch) {
        yield await readAll(ids.slice(start, start + batch));
      }
    },
  };
}
