import type { Activity, ChannelAccount } from 'botbuilder';
import { ali, startTeams, zoe, type Place, type Teams } from '../../support/teams';

let teams: Teams;

beforeAll(async () => {
  teams = await startTeams();
});
afterAll(() => teams.close());

interface Action {
  type: string;
  verb?: string;
  data?: { guichet: { checklist: string; owner?: string } };
  fallback?: Action;
}
interface Card {
  version: string;
  body: { type: string; id?: string; value?: string; text?: string }[];
  actions: Action[];
}
interface Answer {
  statusCode: number;
  type: string;
  value: Card & string;
}

const cardOf = (replies: Partial<Activity>[]): Card =>
  replies.flatMap(({ attachments = [] }) => attachments)[0]?.content as Card;
const toggles = ({ body }: Card): (string | undefined)[] =>
  body.filter(({ type }) => type === 'Input.Toggle').map(({ value }) => value);

/** Answers up to the procedure of a BUT re-registration. */
async function toProcedure(place: Place, from?: ChannelAccount): Promise<Card> {
  for (const words of ['oublie-moi', 'trouver ma démarche', '3', '1'])
    await place.mention(words, from);
  return cardOf(await place.mention('1', from));
}

const tick = async (place: Place, { actions }: Card, from?: ChannelAccount): Promise<Answer> => {
  const [{ type, verb, data } = { type: '' }] = actions;
  const action = { type, verb, data: { ...data, 'step:get-cvec': 'true' } };
  const { status, body } = await place.invoke('adaptiveCard/action', { action }, from, 'card-1');
  expect(status).toBe(200);
  return body as Answer;
};

test('ticking answers with the card as it now stands, and says nothing besides', async () => {
  const place = teams.personal();
  const card = await toProcedure(place);
  expect(toggles(card)).toEqual(['false', 'false', 'false', 'false']);
  const before = teams.connector.received.length;
  const { statusCode, type, value } = await tick(place, card);
  expect({ statusCode, type }).toEqual({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
  });
  expect(toggles(value)).toEqual(['true', 'false', 'false', 'false']);
  expect(value.body[1]?.text).toMatch(/^Étapes faites\s: 1 sur 4\.$/);
  expect(teams.connector.received).toHaveLength(before);
});

describe('a card that was ticked', () => {
  const changes = (): Partial<Activity>[] =>
    teams.connector.calls
      .filter(({ method, path }) => method === 'PUT' && path.endsWith('/activities/card-1'))
      .map(({ activity }) => activity);

  test('stays when the chat is drawn anew: it is put into the message, too', async () => {
    const place = teams.personal();
    const { value } = await tick(place, await toProcedure(place));
    const [message] = changes().slice(-1);
    expect(message?.text).toBeUndefined();
    expect(message?.attachments).toHaveLength(1);
    expect(cardOf([message ?? {}])).toEqual(value);
  });

  test('is answered though Teams has no such message any more', async () => {
    const place = teams.personal();
    const card = await toProcedure(place);
    teams.connector.refusedMethod = 'PUT';
    const { value } = await tick(place, card);
    teams.connector.refusedMethod = undefined;
    expect(toggles(value)[0]).toBe('true');
  });

  test('and is no more the present one is left as it is', async () => {
    const place = teams.personal();
    const old = await toProcedure(place);
    await tick(place, old);
    const before = changes().length;
    await tick(place, old);
    expect(changes()).toHaveLength(before);
  });
});

test('what was ticked is there when the card is shown again', async () => {
  const place = teams.personal();
  await tick(place, await toProcedure(place));
  const again = cardOf(await place.say('où j’en suis ?'));
  expect(toggles(again)[0]).toBe('true');
});

test('a client that knows no such button sends its ticks as a message', async () => {
  const place = teams.personal();
  const { actions, version } = await toProcedure(place);
  const fallback = actions[0]?.fallback;
  expect(version).toBe('1.4');
  expect(actions[0]?.type).toBe('Action.Execute');
  expect(fallback?.type).toBe('Action.Submit');
  const value = { ...fallback?.data, 'step:get-cvec': 'true' };
  const [reply] = await place.send({ type: 'message', value });
  expect(reply?.text).toMatch(/Étapes faites\s: 1 sur 4/);
});

test('a card of another procedure is answered with the right one, and changes nothing', async () => {
  const place = teams.personal();
  const old = await toProcedure(place);
  await place.say('je suis en apprentissage');
  const before = teams.connector.received.length;
  const { type, value } = await tick(place, old);
  expect(type).toBe('application/vnd.microsoft.activity.message');
  expect(value).toMatch(/n’est plus à jour/);
  const replies = teams.connector.received.slice(before);
  expect(replies[0]?.text).toMatch(/voici la bonne/);
  expect(toggles(cardOf(replies))).toContain('false');
  expect(toggles(cardOf(replies))).not.toContain('true');
});

test('an old card of the same procedure is answered with the present one, and takes back no tick', async () => {
  const place = teams.personal();
  const old = await toProcedure(place);
  const { value: present } = await tick(place, old);
  const before = teams.connector.received.length;
  const { type } = await tick(place, old);
  expect(type).toBe('application/vnd.microsoft.activity.message');
  const replies = teams.connector.received.slice(before);
  expect(replies[0]?.text).toMatch(/n’est plus à jour/);
  expect(toggles(cardOf(replies))).toEqual(toggles(present));
  expect((await tick(place, present)).value).toMatch(/n’est plus à jour/);
});

test('a card of somebody who was forgotten is kept to nobody', async () => {
  const place = teams.personal();
  const old = await toProcedure(place);
  await place.say('oublie-moi');
  const { type } = await tick(place, {
    ...old,
    actions: [{ type: 'Action.Execute', data: { guichet: { checklist: 'gone' } } }],
  });
  expect(type).toBe('application/vnd.microsoft.activity.message');
});

describe('in a group', () => {
  test('a card is for the one it was drawn for', async () => {
    const place = teams.groupChat();
    const card = await toProcedure(place, zoe);
    const { type, value } = await tick(place, card, ali);
    expect(type).toBe('application/vnd.microsoft.activity.message');
    expect(value).toMatch(/celle de quelqu’un d’autre/);
    expect(toggles((await tick(place, card, zoe)).value)[0]).toBe('true');
  });

  test('what answers an old card names whom it answers', async () => {
    const place = teams.groupChat();
    const old = await toProcedure(place, zoe);
    await tick(place, old, zoe);
    const before = teams.connector.received.length;
    await tick(place, old, zoe);
    expect(teams.connector.received[before]?.text).toMatch(/^<at>Zoé Martin<\/at> /);
  });

  test('an older client’s tick of another’s card is answered, too', async () => {
    const place = teams.groupChat();
    const { actions } = await toProcedure(place, zoe);
    const value = { ...actions[0]?.fallback?.data, 'step:get-cvec': 'true' };
    const [reply] = await place.send({ type: 'message', value }, ali);
    expect(reply?.text).toMatch(/celle de quelqu’un d’autre/);
  });
});

test.each([
  [null],
  [{}],
  [{ action: 'tick' }],
  [{ action: { type: 'Action.Execute', data: { guichet: { question: 'q', option: 'o' } } } }],
])('a tap that is none is refused: %j', async (value) => {
  const { status } = await teams.personal().invoke('adaptiveCard/action', value);
  expect(status).toBe(400);
});
