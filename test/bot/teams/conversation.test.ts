import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity, Entity } from 'botbuilder';
import { stringify } from 'yaml';
import type { Feedback } from '../../../bot/turn/readFeedback';
import { ali, bot, startTeams, zoe, type Place, type Teams } from '../../support/teams';

let teams: Teams;
const reactions: Feedback[] = [];

beforeAll(async () => {
  teams = await startTeams({ onFeedback: (reaction) => reactions.push(reaction) });
});
afterAll(() => teams.close());

const texts = (replies: Partial<Activity>[]): string[] =>
  replies.flatMap(({ text }) => (text === undefined ? [] : [text]));
const entityOf = (reply: Partial<Activity> | undefined, type: string): Entity | undefined =>
  reply?.entities?.find((entity) => entity.type === type);

describe('an installation', () => {
  const came = (...membersAdded: { id: string }[]): Partial<Activity> => ({
    type: 'conversationUpdate',
    membersAdded: membersAdded as Activity['membersAdded'],
  });
  const gone = { type: 'conversationUpdate', membersRemoved: [bot] };
  const installed = { type: 'installationUpdate', action: 'add' };
  const removed = { type: 'installationUpdate', action: 'remove' };
  const upgraded = { type: 'installationUpdate', action: 'add-upgrade' };

  const welcomes = async (place: Place, ...activities: Partial<Activity>[]): Promise<number[]> => {
    const counts: number[] = [];
    for (const activity of activities) counts.push(texts(await place.send(activity)).length);
    return counts;
  };

  test.each([
    ['the desk', [came(bot), installed]],
    ['the student', [came(zoe), installed]],
    ['both', [came(zoe, bot), installed]],
    ['nobody, but installs', [installed, came(bot)]],
  ])('for oneself is welcomed once, where Teams names %s', async (_whom, activities) => {
    expect(await welcomes(teams.personal(), ...activities)).toEqual([1, 0]);
  });

  test('says that it is a machine, in the language of Teams', async () => {
    expect(texts(await teams.personal().send(installed))[0]).toMatch(/^Bonjour.*machine/);
    const english = await teams.personal().send({ ...installed, locale: 'en-GB' });
    expect(texts(english)[0]).toMatch(/^Hello.*machine/);
  });

  test('after a removal is welcomed again', async () => {
    const activities = [came(bot), removed, gone, installed, came(bot)];
    expect(await welcomes(teams.personal(), ...activities)).toEqual([1, 0, 0, 1, 0]);
  });

  test('that is upgraded is not welcomed again', async () => {
    const place = teams.personal();
    const activities = [installed, { ...removed, action: 'remove-upgrade' }, upgraded];
    expect(await welcomes(place, ...activities)).toEqual([1, 0, 0]);
  });

  test.each([
    ['a group chat', () => teams.groupChat()],
    ['a channel', () => teams.channel()],
  ])('in %s is welcomed once, and who joins later is not', async (_kind, placeOf) => {
    const place = placeOf();
    expect(await welcomes(place, came(bot), installed, came(ali))).toEqual([1, 0, 0]);
  });

  test('in a group says how to speak to it', async () => {
    expect(texts(await teams.groupChat().send(came(bot)))[0]).toContain(
      'mentionnez-moi (@Guichet)',
    );
  });
});

describe('a mention', () => {
  test('of the desk is no part of the question', async () => {
    const [reply] = await teams.channel().mention('c’est quoi la CVEC ?');
    expect(reply?.text).toContain('vie étudiante');
  });

  test('of somebody else is', async () => {
    const place = teams.personal();
    const [reply] = await place.send({
      type: 'message',
      text: '<at>Guichet</at>&nbsp;je ne sais pas, <at>Contact</at> <at>Guichet</at>',
      entities: [
        { type: 'mention', mentioned: bot, text: '<at>Guichet</at>' },
        { type: 'mention', mentioned: { id: '29:c', name: 'Contact' }, text: '<at>Contact</at>' },
        { type: 'mention', mentioned: bot, text: '<at>Guichet</at>' },
      ],
    });
    const [typed] = await place.say('je ne sais pas, Contact');
    expect(reply?.text).toBe(typed?.text);
  });
});

test('a mark of what is quoted is no part of the question', async () => {
  const place = teams.personal();
  const quoted = { type: 'quotedReply', quotedReply: { messageId: '1694340000000' } };
  const [reply] = await place.send({
    type: 'message',
    text: '<quoted messageId="1694340000000"/>je ne sais pas,&nbsp;Contact',
    entities: [quoted],
  });
  const [typed] = await place.say('je ne sais pas, Contact');
  expect(reply?.text).toBe(typed?.text);
});

describe('in a group', () => {
  test('an answer is in the thread and names who asked', async () => {
    const place = teams.channel();
    const before = teams.connector.calls.length;
    const [reply] = await place.mention('c’est quoi la CVEC ?');
    const call = teams.connector.calls[before];
    expect(decodeURIComponent(call?.path ?? '')).toMatch(
      /;messageid=\d+\/activities\/activity-\d+$/,
    );
    expect(reply?.replyToId).toMatch(/^activity-/);
    expect(reply?.text).toMatch(/^<at>Zoé Martin<\/at> La CVEC/);
    expect(entityOf(reply, 'mention')).toEqual({
      type: 'mention',
      mentioned: { id: zoe.id, name: zoe.name },
      text: '<at>Zoé Martin</at>',
    });
  });

  test('what one says of themselves is known of no other', async () => {
    const place = teams.groupChat();
    await place.mention('je suis apprenti en licence professionnelle', zoe);
    const [hers] = await place.mention('que sais-tu de moi ?', zoe);
    const [his] = await place.mention('que sais-tu de moi ?', ali);
    expect(hers?.text).toContain('apprentissage');
    expect(his?.text).toContain('Je ne sais rien de votre situation');
  });

  test('what was told in private is not known, since others read the answer', async () => {
    const lea = { id: '29:lea', name: 'Léa Roux' };
    const told = teams.personal(lea);
    await told.say('je suis boursière et en apprentissage');
    const [there] = await teams.groupChat().mention('que sais-tu de moi ?', lea);
    expect(there?.text).toContain('Je ne sais rien de votre situation');
    const [here] = await told.say('que sais-tu de moi ?');
    expect(here?.text).toContain('apprentissage');
  });

  test('one who is forgotten is forgotten in private, too', async () => {
    const eva = { id: '29:eva', name: 'Eva Blanc' };
    const told = teams.personal(eva);
    await told.say('je suis en apprentissage');
    await teams.groupChat().mention('oublie-moi', eva);
    const [here] = await told.say('que sais-tu de moi ?');
    expect(here?.text).toContain('Je ne sais rien de votre situation');
  });

  test('a number answers one’s own list, not another’s', async () => {
    const place = teams.groupChat();
    await place.mention('Responsabilité civile', zoe);
    const [his] = await place.mention('2', ali);
    expect(his?.text).not.toContain('assureur');
    const [hers] = await place.mention('2', zoe);
    expect(hers?.text).toContain('assureur');
  });

  test('one who is forgotten takes nobody along', async () => {
    const place = teams.groupChat();
    await place.mention('je suis en apprentissage', zoe);
    await place.mention('oublie-moi', ali);
    const [hers] = await place.mention('que sais-tu de moi ?', zoe);
    expect(hers?.text).toContain('apprentissage');
  });

  test('choices are a card, since suggested actions are not shown there', async () => {
    const [reply, choices] = await teams.groupChat().mention('bonjour');
    expect(reply?.suggestedActions).toBeUndefined();
    expect(choices?.attachments).toHaveLength(1);
  });
});

describe('an answer', () => {
  let answer: Partial<Activity> | undefined;

  beforeAll(async () => {
    [answer] = await teams.personal().say('c’est quoi la CVEC ?');
  });

  test('cites its source and wears no AI label', () => {
    expect(answer?.text).toMatch(/_Source\s: [^_]*2023-2024_$/);
    expect(JSON.stringify(answer)).not.toContain('AIGeneratedContent');
  });

  test('and its further questions are messages apart, since Teams would take them apart', async () => {
    const replies = await teams.personal().say('c’est quoi la CVEC ?');
    expect(replies.map(({ text, attachments = [] }) => [typeof text, attachments.length])).toEqual([
      ['string', 0],
      ['undefined', 1],
    ]);
  });

  test('has the feedback buttons of Teams once, which small talk has not', async () => {
    const replies = await teams.personal().say('c’est quoi la CVEC ?');
    expect(replies.map(({ channelData }): unknown => channelData)).toEqual([
      { feedbackLoop: { type: 'default' } },
      undefined,
    ]);
    const [hello] = await teams.personal().say('bonjour');
    expect(hello?.channelData).toBeUndefined();
  });

  test.each([
    ['like', 'liked'],
    ['dislike', 'disliked'],
  ])('gets a tap on “%s” counted', async (reaction, meant) => {
    const place = teams.personal();
    const before = teams.connector.received.length;
    const { status } = await place.invoke('message/submitAction', {
      actionName: 'feedback',
      actionValue: { reaction, feedback: '{"feedbackText":"merci, Zoé"}' },
    });
    expect(status).toBe(200);
    expect(reactions.at(-1)).toMatchObject({ reaction: meant, remark: 'merci, Zoé' });
    expect(teams.connector.received).toHaveLength(before);
  });

  test.each([[null], ['like'], [{ actionName: 'feedback', actionValue: { reaction: 'love' } }]])(
    'gets no other feedback: %j',
    async (value) => {
      const before = reactions.length;
      const { status } = await teams.personal().invoke('message/submitAction', value);
      expect(status).toBe(400);
      expect(reactions).toHaveLength(before);
    },
  );
});

describe('buttons', () => {
  const labels = (replies: Partial<Activity>[]): string[] =>
    replies
      .flatMap(({ attachments = [] }) => attachments)
      .flatMap(({ content }) =>
        (content as { body: { items: { text: string }[] }[] }).body.map(
          ({ items }) => items[0]?.text ?? '',
        ),
      );

  test('up to three short ones are suggested actions', async () => {
    const [hello] = await teams.personal().say('bonjour');
    expect(hello?.suggestedActions?.actions.map(({ title }) => title)).toEqual([
      'Trouver ma démarche',
      'Voir les sujets',
      'English',
    ]);
  });

  test('more are a card with all of them', async () => {
    const topics = await teams.personal().say('menu');
    expect(topics.filter(({ suggestedActions }) => suggestedActions)).toEqual([]);
    expect(labels(topics).length).toBeGreaterThan(10);
  });

  test('a tap on a card is a message like any other', async () => {
    const place = teams.personal();
    await place.say('menu');
    const topic = await place.say('Responsabilité civile');
    expect(texts(topic)[0]).toContain('Responsabilité civile');
    const [answer] = await place.say(labels(topic)[1] ?? '');
    expect(answer?.text).toContain('assureur');
  });
});

describe('sizes', () => {
  const bytes = (value: unknown): number => JSON.stringify(value).length * 2;

  /** A folder with one topic of very many questions. */
  function longTopic(): string {
    const folder = mkdtempSync(join(tmpdir(), 'guichet-long-'));
    const entries = Array.from({ length: 150 }, (_, index) => ({
      id: `entry-${index}`,
      question: {
        fr: `Quelle est la règle numéro ${index} du ${'très '.repeat(50)}long règlement ?`,
        en: `What is rule number ${index} of the ${'very '.repeat(50)}long rules?`,
      },
      answer: { fr: `La règle ${index}.`, en: `Rule ${index}.` },
    }));
    const topic = { id: 'rules', label: { fr: 'Le règlement', en: 'The rules' } };
    writeFileSync(join(folder, 'rules.yaml'), stringify({ topic, entries }));
    return folder;
  }

  test('a long message is split, and no card is too large', async () => {
    const long = await startTeams({ folders: { content: longTopic() } });
    try {
      const replies = await long.personal().say('Le règlement');
      const numbers = texts(replies)
        .join('\n')
        .match(/^\d+\. /gm);
      expect(replies.length).toBeGreaterThan(3);
      expect(numbers).toHaveLength(150);
      for (const reply of replies) {
        expect(bytes(reply)).toBeLessThanOrEqual(80 * 1024);
        for (const { content } of reply.attachments ?? []) {
          expect(bytes(content)).toBeLessThanOrEqual(28 * 1024);
        }
      }
      expect(replies.filter(({ attachments }) => attachments)).toEqual([replies.at(-1)]);
    } finally {
      await long.close();
    }
  });
});

describe('what is not written', () => {
  test('a file is refused and never fetched; the question beside it is answered', async () => {
    const fetched: string[] = [];
    const files = createServer(({ url = '' }, response) => {
      fetched.push(url);
      response.end();
    });
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    const { port } = files.address() as AddressInfo;
    const contentUrl = `http://127.0.0.1:${port}/cvec.pdf`;
    const file = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl,
      name: 'cvec.pdf',
      content: { downloadUrl: contentUrl, uniqueId: '1', fileType: 'pdf' },
    };
    const html = { contentType: 'text/html', content: '<p>…</p>' };
    try {
      const place = teams.personal();
      const alone = await place.send({ type: 'message', attachments: [file] });
      expect(texts(alone)).toEqual([expect.stringMatching(/^Je ne lis pas les fichiers/)]);
      const both = await place.send({
        type: 'message',
        text: 'c’est quoi la CVEC ?',
        attachments: [html, { ...file, contentType: 'image/png' }],
      });
      expect(texts(both)).toEqual([
        expect.stringMatching(/^Je ne lis pas les fichiers/),
        expect.stringMatching(/^La CVEC/),
      ]);
      const text = await place.send({ type: 'message', text: 'bonjour', attachments: [html] });
      expect(texts(text)).toEqual([expect.stringMatching(/^Bonjour/)]);
      expect(fetched).toEqual([]);
    } finally {
      await new Promise((resolve) => files.close(resolve));
    }
  });

  test.each<[string, Partial<Activity>]>([
    [
      'an edited message',
      { type: 'messageUpdate', text: 'oublie-moi', channelData: { eventType: 'editMessage' } },
    ],
    [
      'a deleted message',
      { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
    ],
    [
      'a restored message',
      { type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } },
    ],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: '1' }],
    ['a reaction taken back', { type: 'messageReaction', reactionsRemoved: [{ type: 'like' }] }],
    [
      'a renamed channel',
      { type: 'conversationUpdate', channelData: { eventType: 'channelRenamed' } },
    ],
    ['typing', { type: 'typing' }],
    ['an event of tomorrow', { type: 'somethingNew' }],
  ])('%s is let pass, and the conversation goes on', async (_kind, activity) => {
    const place = teams.personal();
    await place.say('Responsabilité civile');
    expect(await place.send(activity)).toEqual([]);
    expect(texts(await place.say('2'))[0]).toContain('assureur');
  });

  test('an invoke that the desk does not know is told so', async () => {
    const { status } = await teams.personal().invoke('something/new', {});
    expect(status).toBe(501);
  });
});

describe('a prompt starter of the app package', () => {
  const folder = join(__dirname, '..', '..', '..', 'deploymentTemplates', 'teams');
  const prompts = ['fr', 'en'].flatMap((language) => {
    const file = readFileSync(join(folder, `${language}.json`), 'utf8');
    return Object.entries(JSON.parse(file) as Record<string, string>)
      .filter(([path]) => path.endsWith('.prompt'))
      .map(([, prompt]) => prompt);
  });

  test.each([...new Set(prompts)])('gets an answer: %s', async (prompt) => {
    const [reply] = await teams.personal().say(prompt);
    expect(reply?.text).not.toMatch(/^(Je ne sais pas|I do not know|I cannot)/);
  });
});
