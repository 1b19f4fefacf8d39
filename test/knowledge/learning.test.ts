import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge, type Folders, type Knowledge, type Learning } from '../../knowledge';
import { createTranslate } from '../../locales';

/** The town library’s questions, to be edited. */
function library(): Folders & { edit: (file: string, from: string, to: string) => void } {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-learning-'));
  cpSync(join(__dirname, '..', 'support', 'faq'), folder, { recursive: true });
  return {
    content: join(folder, 'content'),
    wordings: join(folder, 'wordings'),
    edit: (file, from, to) => {
      const path = join(folder, file);
      const before = readFileSync(path, 'utf8');
      expect(before).toContain(from);
      writeFileSync(path, before.replace(from, to));
    },
  };
}

/** A shelf, and what was put on it in order. */
function newShelf(): { kept: Map<string, Uint8Array>; shelf: Learning['shelf'] } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    shelf: {
      read: (name) => Promise.resolve(kept.get(name)),
      keep: (name, bytes) => {
        kept.set(name, bytes);
        return Promise.resolve();
      },
    },
  };
}

const load = (folders: Folders, learning?: Learning) =>
  loadKnowledge(folders, createTranslate(), learning);

/** What is made of messages that need all that was worked out. */
const understands = (knowledge: Knowledge) =>
  ['someone took my card', 'j’ai perdue ma cartte', 'wo ist meine karte', 'the weather'].map(
    (message) => [
      knowledge.understand(message, { language: 'en', profile: {} }),
      knowledge.gist(message),
      knowledge.why(message).coverage,
    ],
  );

test('a second start works nothing out and understands the same', async () => {
  const folders = library();
  const { kept, shelf } = newShelf();
  const first = await load(folders, { shelf, unprepared: 'learn' });
  const names = [...kept.keys()];
  kept.forEach((bytes, name) => kept.set(name, Uint8Array.from(bytes)));
  const keep = jest.spyOn(shelf, 'keep');
  const second = await load(folders, { shelf, unprepared: 'wait' });
  expect(second.complete).toBe(true);
  expect(keep).not.toHaveBeenCalled();
  expect([...kept.keys()]).toEqual(names);
  expect(understands(second)).toEqual(understands(first));
  expect(understands(second)).toEqual(understands(await load(folders)));
});

test('a new answer is in service at once, and what was learnt stays', async () => {
  const folders = library();
  const { shelf } = newShelf();
  await load(folders, { shelf, unprepared: 'learn' });
  folders.edit('content/membership.yaml', 'A new card costs two', 'A stolen card costs three');
  const knowledge = await load(folders, { shelf, unprepared: 'wait' });
  expect(knowledge.complete).toBe(true);
  expect(understands(knowledge)).toEqual(understands(await load(folders)));
});

test('new wordings wait for somebody to learn them', async () => {
  const folders = library();
  const { shelf } = newShelf();
  await load(folders, { shelf, unprepared: 'learn' });
  folders.edit('wordings/membership.yaml', '- lost card', '- mislaid card');
  expect((await load(folders, { shelf, unprepared: 'wait' })).complete).toBe(false);
  expect((await load(folders, { shelf, unprepared: 'learn' })).complete).toBe(true);
  expect((await load(folders, { shelf, unprepared: 'wait' })).complete).toBe(true);
});

test.each([
  ['nothing', (): Uint8Array => new Uint8Array(0)],
  ['something else', (): Uint8Array => new Uint8Array(400).fill(9)],
  ['half of it', (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length / 2)],
  ['another’s', (_own: Uint8Array, other: Uint8Array): Uint8Array => other],
])('%s in the place of what was kept is not taken for it', async (_what, spoil) => {
  const folders = library();
  const { kept, shelf } = newShelf();
  const knowledge = await load(folders, { shelf, unprepared: 'learn' });
  const before = [...kept];
  before.forEach(([name, bytes], place) => {
    const [, other] = before[(place + 1) % before.length] ?? [];
    kept.set(name, spoil(bytes, other ?? bytes));
  });
  const anew = await load(folders, { shelf, unprepared: 'learn' });
  expect(understands(anew)).toEqual(understands(knowledge));
});

test('faulty content is told however often it is loaded', async () => {
  const folders = library();
  const { shelf } = newShelf();
  folders.edit('wordings/membership.yaml', 'card-lost:', 'card-nobody-has:');
  for (const unprepared of ['learn', 'wait'] as const) {
    await expect(load(folders, { shelf, unprepared })).rejects.toThrow(/card-nobody-has/);
  }
});
