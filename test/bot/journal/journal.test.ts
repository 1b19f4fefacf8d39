import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity as BotActivity, StoreItems } from 'botbuilder';
import type { Activity } from 'botframework-directlinejs';
import { createJournal } from '../../../bot/journal/journal';
import { readJournal } from '../../../bot/journal/read';
import { daysBefore, forgetOld } from '../../../bot/journal/retention';
import { createWriter } from '../../../bot/journal/writer';
import { SqliteStore } from '../../../bot/state/sqliteStore';
import { MemoryStore } from '../../../bot/state/stateStore';
import type { Turn } from '../../../dialogs/turn';
import { loadKnowledge } from '../../../knowledge';
import { createTranslate } from '../../../locales';
import { connect, generateToken, post, until } from '../../support/directLineClient';
import { aDayIn2023, frozenContent } from '../../support/content';
import { startDesk } from '../../support/desk';
import { startTeams, type Teams } from '../../support/teams';

const feedback = (reaction: 'like' | 'dislike', feedbackText = '') => ({
  actionName: 'feedback',
  actionValue: { reaction, feedback: JSON.stringify({ feedbackText }) },
});

describe('in Teams', () => {
  const store = new MemoryStore();
  let now = aDayIn2023;
  let teams: Teams;

  beforeAll(async () => {
    teams = await startTeams({ store, now: () => now });
  });
  afterAll(() => teams.close());

  const counted = async (...names: string[]) => {
    const { counts } = await readJournal(store);
    return names.map((name) => counts.get(name) ?? 0);
  };
  const untilCounted = (name: string, times: number) =>
    untilTrue(async () => ((await counted(name))[0] ?? 0) >= times);

  test('a turn is counted by language, channel, topic, hour and entry', async () => {
    await teams.personal().say('c’est quoi la CVEC ?');
    await untilCounted('entry/cvec-what', 1);
    expect(
      await counted(
        'language/fr/answered',
        'channel/teams/answered',
        'topic/cvec/answered',
        'hour/12/answered',
      ),
    ).toEqual([1, 1, 1, 1]);
  });

  test('small talk is counted as nothing', async () => {
    const { counts } = await readJournal(store);
    await teams.personal().say('bonjour');
    await teams.personal().say('what is the CVEC?');
    await untilCounted('language/en/answered', 1);
    const after = (await readJournal(store)).counts;
    expect(total(after) - total(counts)).toBe(1);
  });

  test('a question in vain is kept once, scrubbed, with what is nearest and how often it was asked', async () => {
    const question = 'mon chien a mangé ma carte au 06 12 34 56 78';
    await teams.personal().say(question);
    now = new Date('2023-09-12T10:00:00Z');
    await teams.personal().say(`${question.toUpperCase()} !`);
    now = aDayIn2023;
    await untilTrue(async () => (await readJournal(store)).inVain[0]?.times === 2);
    const [first, ...others] = (await readJournal(store)).inVain;
    expect(others).toEqual([]);
    expect(first).toMatchObject({ language: 'fr', first: '2023-09-10', last: '2023-09-12' });
    expect(first?.text).toMatch(/chien/i);
    expect(first?.text).not.toMatch(/06|78/);
    expect(first?.nearest).toHaveLength(3);
    expect(first?.nearest[0]?.confidence).toBeGreaterThan(0);
  });

  test('a question that nothing comes near is kept all the same', async () => {
    await teams.personal().say('zzyzx qwrtp ?');
    const kept = async () => (await readJournal(store)).inVain.map(({ text }) => text);
    await untilTrue(async () => (await kept()).includes('zzyzx qwrtp ?'));
  });

  test('choices none of which was meant make the question one in vain', async () => {
    const place = teams.personal();
    await place.say('attestation');
    await place.say('aucune de ces questions');
    const rejected = async () =>
      (await readJournal(store)).inVain.find(({ text }) => text === 'attestation');
    await untilTrue(async () => (await rejected()) !== undefined);
    expect((await rejected())?.nearest).toHaveLength(3);
    expect(await counted('language/fr/asked')).toEqual([1]);
  });

  test('a thumb is counted for the entry that its message answered, not for a later one', async () => {
    const place = teams.personal();
    const [answer, further] = await place.say('c’est quoi la CVEC ?');
    expect(further?.attachments).toHaveLength(1);
    const id = String(teams.connector.received.findIndex((sent) => sent === answer) + 1);
    await place.say('c’est quoi l’INE ?');
    await place.send({
      type: 'invoke',
      name: 'message/submitAction',
      replyToId: id,
      value: feedback('dislike', 'Appelez-moi au 06 12 34 56 78, je n’ai rien compris'),
    });
    await untilCounted('disliked/cvec-what', 1);
    const { counts, remarks } = await readJournal(store);
    expect([...counts.keys()].filter((name) => /^(dis)?liked/.test(name))).toEqual([
      'disliked/cvec-what',
    ]);
    expect(remarks).toMatchObject([{ entries: ['cvec-what'], times: 1 }]);
    expect(remarks[0]?.text).toMatch(/rien compris/);
    expect(remarks[0]?.text).not.toMatch(/06 12/);
  });

  test('no user, no conversation and no message is named in the journal, nor found by who tries them all', async () => {
    const keys = await store.keys('journal/');
    const kept = JSON.stringify([keys, await store.read(keys)]);
    const { received } = teams.connector;
    expect(kept).toContain('/answers/');
    for (const [index, { conversation, recipient }] of received.entries()) {
      expect(kept).not.toContain(conversation?.id);
      expect(kept).not.toContain(recipient?.id);
      const named = `${conversation?.id}\n${index + 1}`;
      for (const tried of [named, `message\n${named}`]) {
        const guess = createHash('sha256').update(tried).digest('hex');
        expect(kept).not.toContain(guess.slice(0, 16));
      }
    }
  });
});

test('on the page thumbs and a reason are counted, and nobody’s made-up entries', async () => {
  const store = new MemoryStore();
  const desk = await startDesk({}, { store });
  const domain = `${desk.url}/v3/directline`;
  const { token } = await generateToken(domain);
  const client = connect({ domain, token, webSocket: true });
  const send = (activity: object) => post(client.line, activity as Activity);
  const thumb = (type: string, identifier: string[]) =>
    send({
      type: 'event',
      name: 'webchat:activity-status/feedback',
      entities: [{ type, '@type': type, object: { '@type': 'Answer', identifier } }],
    });
  await until(() => expect(client.texts()).toHaveLength(1));
  await client.say('what is the CVEC?');
  await until(() => expect(client.texts()).toHaveLength(2));
  expect(client.activities.at(-1)).toMatchObject({
    entities: [{ potentialAction: [{ '@type': 'LikeAction' }, { '@type': 'DislikeAction' }] }],
  });
  await thumb('LikeAction', ['cvec-what']);
  await thumb('LikeAction', ['nobody-wrote-this']);
  await thumb('DislikeAction', ['cvec-what']);
  await until(() => expect(client.texts()).toHaveLength(3));
  expect(client.texts()[2]).toMatch(/What was wrong/);
  await send({
    type: 'message',
    text: 'It is not clear',
    value: { guichet: { reason: 'unclear', entries: ['cvec-what'] } },
  });
  await until(() => expect(client.texts()).toHaveLength(4));
  client.end();
  await desk.close();
  const { counts } = await readJournal(store);
  const opinions = [...counts].filter(([name]) => /^(dis)?liked|^reason/.test(name));
  expect(Object.fromEntries(opinions)).toEqual({
    'liked/cvec-what': 1,
    'disliked/cvec-what': 1,
    'reason/cvec-what/unclear': 1,
  });
});

test('what is older than 180 days is forgotten, and which message answered what after 14', async () => {
  const store = new MemoryStore();
  const page = { counts: { 'entry/cvec-what': 1 } };
  await store.write({
    'journal/2023-03-14/counts/a': page,
    'journal/2023-03-13/counts/a': page,
    'journal/2023-03-13/questions/b': page,
    'journal/2023-08-27/answers/c': page,
    'journal/2023-08-26/answers/d': page,
    'directline/signing-key': { key: 'k' },
  });
  await forgetOld(store, aDayIn2023);
  expect((await store.keys()).sort()).toEqual([
    'directline/signing-key',
    'journal/2023-03-14/counts/a',
    'journal/2023-08-27/answers/c',
  ]);
});

test.each([
  ['2026-03-29T22:15:00Z', '2026-03-29', 'a day of 23 hours'],
  ['2026-10-25T22:30:00Z', '2026-10-24', 'a day of 25 hours'],
])('at %s the day before is %s, after %s', (now, before) => {
  expect(daysBefore(new Date(now), 1)).toBe(before);
});

test('of questions in vain 500 different ones are kept a day, and more are counted', async () => {
  const store = new MemoryStore();
  const { content } = await frozenContent();
  const knowledge = await loadKnowledge({ content }, createTranslate());
  const journal = createJournal({
    store,
    now: () => aDayIn2023,
    knowledge: () => knowledge,
    pseudonym: (id) => id,
    onError: (error) => {
      throw error;
    },
  });
  const ask = (inVain: string, today = aDayIn2023): void => {
    const understanding = knowledge.understand('parking', { language: 'en', profile: {} });
    const turn = { understanding, memory: { language: 'en', misses: 1 }, today, inVain } as Turn;
    journal.noteTurn(turn, { channelId: 'directline' } as BotActivity);
  };
  for (let number = 0; number < 600; number += 1) ask(`parking ${number}`);
  ask('Parking 0!');
  ask('parking 600', new Date('2023-09-11T10:00:00Z'));
  await journal.settle();
  const { counts, inVain } = await readJournal(store);
  expect(inVain).toHaveLength(501);
  expect(inVain[0]).toMatchObject({ text: 'parking 0', times: 2 });
  expect(counts.get('unkept/questions')).toBe(100);
  expect(counts.get('language/en/unanswered')).toBe(602);
});

test('two processes that count the same question lose none', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'guichet-journal-')), 'state.sqlite');
  new SqliteStore(file).close();
  const ended = await Promise.all(
    [1, 2].map(async () => {
      const child = fork(join(__dirname, '../../support/noteInProcess.ts'), [file, '50'], {
        execArgv: ['-r', 'ts-node/register/transpile-only'],
      });
      const [code] = (await once(child, 'exit')) as [number];
      return code;
    }),
  );
  expect(ended).toEqual([0, 0]);
  const store = new SqliteStore(file);
  expect((await readJournal(store)).inVain).toMatchObject([{ text: 'parking', times: 100 }]);
  store.close();
});

test('what another version wrote is left out, and the rest is read', async () => {
  const store = new MemoryStore();
  await store.write({
    'journal/2023-09-10/counts/a': { counts: { 'language/fr/answered': 2 } },
    'journal/2023-09-10/counts/b': { figures: [1] },
    'journal/2023-09-10/questions/c': { said: 'parking' },
    'journal/2023-09-10/remarks/d': 'odd',
  });
  const { counts, inVain, remarks } = await readJournal(store);
  expect([...counts, ...inVain, ...remarks]).toEqual([['language/fr/answered', 2]]);
});

test('changes of the same item that come close together are written once, without being asked for', async () => {
  let writes = 0;
  class CountingStore extends MemoryStore {
    override write(changes: StoreItems): Promise<void> {
      writes += 1;
      return super.write(changes);
    }
  }
  const store = new CountingStore();
  const writer = createWriter(store, (error) => {
    throw error;
  });
  const countUp = (before: object | undefined) => ({
    times: ((before as { times: number } | undefined) ?? { times: 0 }).times + 1,
  });
  for (let time = 0; time < 10; time += 1) writer.change('a', countUp);
  await untilTrue(async () => 'a' in (await store.read(['a'])));
  expect(await store.read(['a'])).toMatchObject({ a: { times: 10 } });
  expect(writes).toBe(1);
});

test('a store that fails loses the note and nothing else', async () => {
  class FullStore extends MemoryStore {
    override write(): Promise<void> {
      return Promise.reject(new Error('the disk is full'));
    }
  }
  const errors: unknown[] = [];
  const writer = createWriter(new FullStore(), (error) => errors.push(error));
  writer.change('a', () => ({ times: 1 }));
  await writer.settle();
  expect(errors).toEqual([new Error('the disk is full')]);
});

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts].reduce((sum, [name, times]) => (name.startsWith('language/') ? sum + times : sum), 0);

async function untilTrue(check: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await check())) {
    if (Date.now() > end) throw new Error('it did not come true');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
