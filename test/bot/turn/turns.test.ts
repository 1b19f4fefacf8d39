import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreItems } from 'botbuilder';
import { SqliteStore } from '../../../bot/state/sqliteStore';
import { MemoryStore, type StateStore } from '../../../bot/state/stateStore';
import { TooSlow } from '../../../bot/turn/tooSlow';
import { counted, createCounter } from '../../support/counting';

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'guichet-turns-')), 'state.sqlite');
const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

test('the same message delivered five times at once gives one answer and one state change', async () => {
  const store = new MemoryStore();
  const counter = createCounter(store);
  const answers = await Promise.all(range(5).map(() => counter.count('c', { id: 'm1' })));
  expect(answers.flat()).toEqual(['1']);
  expect(await counted(store, 'c')).toEqual({ inConversation: 1, byStudent: 1 });
});

test('a message that was handled before a restart is known again', async () => {
  const file = newFile();
  const before = new SqliteStore(file);
  expect(await createCounter(before).count('c', { id: 'm1' })).toEqual(['1']);
  before.close();
  const after = new SqliteStore(file);
  expect(await createCounter(after).count('c', { id: 'm1' })).toEqual([]);
  expect(await createCounter(after).count('c', { id: 'm2' })).toEqual(['2']);
  after.close();
});

test('messages of one conversation are handled in order: 50 at once leave a counter at 50', async () => {
  const store = new MemoryStore();
  const counter = createCounter(store);
  const answers = await Promise.all(
    range(50).map((index) => counter.count('c', { id: `m${index}` })),
  );
  expect(answers.flat()).toEqual(range(50).map((index) => String(index + 1)));
  expect(await counted(store, 'c')).toEqual({ inConversation: 50, byStudent: 50 });
});

test('one student in several conversations at once loses no update', async () => {
  const store = new MemoryStore();
  const counter = createCounter(store);
  const from = { id: 'user-of-c0', name: '' };
  await Promise.all(
    range(20).map((index) => counter.count(`c${index % 4}`, { id: `m${index}`, from })),
  );
  expect((await counted(store, 'c0')).byStudent).toBe(20);
});

const startProcess = async (...parameters: string[]): Promise<ChildProcess> => {
  const child = fork(join(__dirname, '../../support/countInProcess.ts'), parameters, {
    execArgv: ['-r', 'ts-node/register/transpile-only'],
  });
  await told(child);
  return child;
};
/** Lets a process count. @returns how many answers it gave */
const run = async (child: ChildProcess): Promise<number> => {
  const done = told(child);
  child.send('go');
  return Number(await done);
};
/** What a process tells next; one that ends without a word has failed. */
const told = async (child: ChildProcess): Promise<unknown> => {
  const exit = once(child, 'exit').then(() => Promise.reject(new Error('the process ended')));
  exit.catch(() => undefined);
  const [message] = (await Promise.race([once(child, 'message'), exit])) as [unknown];
  return message;
};

test('two processes on one store lose no update in 200 increments', async () => {
  const file = newFile();
  new SqliteStore(file).close();
  const processes = await Promise.all(
    ['a', 'b'].map((prefix) => startProcess(file, 'c', prefix, '100')),
  );
  expect(await Promise.all(processes.map(run))).toEqual([100, 100]);
  const store = new SqliteStore(file);
  expect(await counted(store, 'c')).toEqual({ inConversation: 200, byStudent: 200 });
  store.close();
});

test('two processes that get the same messages answer each once', async () => {
  const file = newFile();
  new SqliteStore(file).close();
  const processes = await Promise.all(['a', 'b'].map(() => startProcess(file, 'c', 'same', '50')));
  const [one = 0, other = 0] = await Promise.all(processes.map(run));
  expect(one + other).toBe(50);
  const store = new SqliteStore(file);
  expect((await counted(store, 'c')).inConversation).toBe(50);
  store.close();
});

/** A store that keeps reads waiting while it is held. */
class HeldStore extends MemoryStore {
  private gate: Promise<void> = Promise.resolve();

  hold(): () => void {
    let open: () => void = () => undefined;
    this.gate = new Promise((resolve) => (open = resolve));
    return open;
  }

  override async read(keys: string[]): Promise<StoreItems> {
    await this.gate;
    return super.read(keys);
  }
}

test('a turn that takes too long is given up: nothing of it is kept or said, and the next one works', async () => {
  const store = new HeldStore();
  const counter = createCounter(store, { limitMs: 50 });
  const letGo = store.hold();
  await expect(counter.count('c', { id: 'm1' })).rejects.toThrow(TooSlow);
  letGo();
  expect(await createCounter(store).count('c', { id: 'm1' })).toEqual(['1']);
});

test('whoever waits behind a turn that takes too long waits no longer than it', async () => {
  const store = new HeldStore();
  const counter = createCounter(store, { limitMs: 50 });
  store.hold();
  const turns = await Promise.allSettled(
    range(5).map((index) => counter.count('c', { id: `m${index}` })),
  );
  expect(turns.map(({ status }) => status)).toEqual(range(5).map(() => 'rejected'));
});

test('a store that fails fails the turn', async () => {
  class FullStore extends MemoryStore {
    override write(): Promise<void> {
      return Promise.reject(new Error('the disk is full'));
    }
  }
  const store: StateStore = new FullStore();
  await expect(createCounter(store).count('c')).rejects.toThrow('the disk is full');
});
