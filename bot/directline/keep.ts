import type { Storage } from 'botbuilder';
import { z } from 'zod';
import { WireActivity } from './activity';
import { seal, unseal, type SealKey } from './seal';

/** Botbuilder's Storage; with the keys listed, conversations that nobody resumes are deleted too. */
export interface ConversationStorage extends Storage {
  keys?(prefix: string): Promise<string[]>;
}

const Stored = z.object({
  user: z.string(),
  locale: z.string().optional(),
  /** Whether the bot was told of the conversation, so that it welcomes once. */
  told: z.boolean(),
  /** The watermark before the first activity that is still kept. */
  first: z.number().int().nonnegative(),
  /** The activities, which the desk cannot read without the student's token. */
  sealed: z.string(),
  /** ISO date and time of the last activity. */
  usedAt: z.iso.datetime(),
});
type Stored = z.infer<typeof Stored>;

/** One conversation, and what was said in it. */
export type Kept = Omit<Stored, 'sealed'> & { activities: WireActivity[] };

const prefix = 'directline/conversations/';
const batch = 50;

export interface Keep {
  /** The conversation; undefined when there is none that the key opens. */
  read(id: string, key: SealKey): Promise<Kept | undefined>;
  write(id: string, kept: Kept, key: SealKey): Promise<void>;
  delete(ids: string[]): Promise<void>;
  /** When each was used last, a batch at a time; nothing when the storage lists no keys. */
  all(): AsyncIterable<Map<string, Pick<Kept, 'usedAt'>>>;
}

export function createKeep(storage: ConversationStorage): Keep {
  const readAll = async (ids: string[]): Promise<Map<string, Stored>> => {
    const items = await storage.read(ids.map((id) => prefix + id));
    return new Map(
      Object.entries(items).flatMap(([key, item]) => {
        const stored = Stored.safeParse(item);
        return stored.success ? [[key.slice(prefix.length), stored.data] as const] : [];
      }),
    );
  };
  return {
    read: async (id, key) => {
      const stored = (await readAll([id])).get(id);
      return stored && open(stored, key);
    },
    write: (id, { activities, ...kept }, key) => {
      const sealed = seal(JSON.stringify(activities), key);
      return storage.write({ [prefix + id]: { ...kept, sealed, eTag: '*' } });
    },
    delete: (ids) => storage.delete(ids.map((id) => prefix + id)),
    async *all() {
      const ids = (await storage.keys?.(prefix))?.map((key) => key.slice(prefix.length)) ?? [];
      for (let start = 0; start < ids.length; start += batch) {
        yield await readAll(ids.slice(start, start + batch));
      }
    },
  };
}

function open({ sealed, ...kept }: Stored, key: SealKey): Kept | undefined {
  try {
    const activities = z.array(WireActivity).parse(JSON.parse(unseal(sealed, key)));
    return { ...kept, activities };
  } catch {
    return undefined;
  }
}
