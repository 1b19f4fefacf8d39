import { MemoryStorage } from 'botbuilder';
import { Conversations } from '../../../bot/directline/conversations';
import type { DirectLineFault } from '../../../bot/directline/fault';
import { createKeep } from '../../../bot/directline/keep';
import { defaultLimits } from '../../../bot/directline/limits';
import { newSealKey } from '../../../bot/directline/seal';

class ListedMemory extends MemoryStorage {
  keys(prefix: string): Promise<string[]> {
    return Promise.resolve(Object.keys(this.memory).filter((key) => key.startsWith(prefix)));
  }
}

const day = 24 * 3_600_000;
const seal = newSealKey();
const owner = { id: 'c1', user: 'dl_1', seal };
const activity = (id: string) => ({ id, type: 'message', text: id });

let time: number;
let storage: ListedMemory;
let conversations: Conversations;
const now = () => new Date(time);

beforeEach(() => {
  time = Date.parse('2026-07-08T09:00:00Z');
  storage = new ListedMemory();
  const limits = { ...defaultLimits, conversations: 2, activities: 3, streams: 2 };
  conversations = new Conversations(createKeep(storage), limits, now);
});

it('two starts at once make one conversation', async () => {
  const [a, b] = await Promise.all([conversations.start(owner), conversations.start(owner)]);
  expect(a.conversation).toBe(b.conversation);
  expect([a.isNew, b.isNew].sort()).toEqual([false, true]);
});

it('a full desk starts no more, and says when to come again', async () => {
  await conversations.start(owner);
  await conversations.start({ id: 'c2', user: 'dl_2', seal });
  await expect(conversations.start({ id: 'c3', user: 'dl_3', seal })).rejects.toMatchObject({
    status: 429,
    retryAfter: 60,
  } satisfies Partial<DirectLineFault>);
});

it('a sweep makes room for others and loses nothing', async () => {
  const { conversation } = await conversations.start(owner);
  await conversation.append([activity('a')], now());
  await conversations.start({ id: 'c2', user: 'dl_2', seal });
  time += defaultLimits.awakeMs + 1;
  await conversations.sweep();
  await conversations.start({ id: 'c3', user: 'dl_3', seal });
  const found = await conversations.find('c1', seal);
  expect(found?.since('0').activities).toEqual([activity('a')]);
});

it('a sweep keeps what is open on a page', async () => {
  const { conversation } = await conversations.start(owner);
  conversation.listen('0', { send: () => undefined, end: () => undefined });
  time += 2 * day;
  await conversations.sweep();
  expect(await conversations.find('c1')).toBe(conversation);
});

it('a sweep deletes what nobody has used for a day, also after a restart', async () => {
  await conversations.start(owner);
  const restarted = new Conversations(createKeep(storage), defaultLimits, now);
  time += day + 1;
  await restarted.sweep();
  expect(await storage.read(['directline/conversations/c1'])).toEqual({});
});

it('what the store holds and nobody can read is no conversation', async () => {
  await storage.write({ 'directline/conversations/c1': { told: 'yes' } });
  expect(await conversations.find('c1', seal)).toBeUndefined();
});

it('what was said lies in the store sealed, and only the token’s key opens it after a restart', async () => {
  const { conversation } = await conversations.start(owner);
  await conversation.append([{ ...activity('a'), text: 'Zoé Lemaire' }], now());
  const restarted = () => new Conversations(createKeep(storage), defaultLimits, now);
  expect(JSON.stringify(await storage.read(['directline/conversations/c1']))).not.toMatch(/Zo|Lem/);
  expect(await restarted().find('c1', newSealKey())).toBeUndefined();
  expect(await restarted().find('c1')).toBeUndefined();
  const found = await restarted().find('c1', seal);
  expect(found?.since('0').activities).toMatchObject([{ text: 'Zoé Lemaire' }]);
});

it('a long conversation keeps its end, and its watermarks', async () => {
  const { conversation } = await conversations.start(owner);
  await conversation.append(['a', 'b', 'c', 'd', 'e'].map(activity), now());
  expect(conversation.since('0')).toEqual({
    activities: ['c', 'd', 'e'].map(activity),
    watermark: '5',
  });
  expect(conversation.since('4').activities).toEqual([activity('e')]);
  expect(conversation.since('9').activities).toEqual([]);
});

it('a newer stream takes the place of the oldest of too many', async () => {
  const { conversation } = await conversations.start(owner);
  const ended: number[] = [];
  for (const stream of [1, 2, 3]) {
    conversation.listen('0', { send: () => undefined, end: () => ended.push(stream) });
  }
  expect(ended).toEqual([1]);
});

it('a store that fails once does not stop the conversation', async () => {
  const { conversation } = await conversations.start(owner);
  const write = jest.spyOn(storage, 'write').mockRejectedValueOnce(new Error('disk full'));
  await expect(conversation.append([activity('a')], now())).rejects.toThrow('disk full');
  await conversation.append([activity('b')], now());
  expect(write).toHaveBeenCalledTimes(2);
  expect(conversation.since('0').activities).toEqual([activity('a'), activity('b')]);
});
