import { ali, startTeams, zoe, type Teams } from '../../support/teams';

let teams: Teams;

beforeAll(async () => {
  teams = await startTeams();
});
afterAll(() => teams.close());

interface Result {
  contentType: string;
  content: { body: { text: string }[] };
  preview: { contentType: string; content: { title: string; text: string } };
}
interface Body {
  composeExtension: { type: string; text?: string; attachments?: Result[] };
}

const ask = async (words: string, options: object = {}, from = zoe): Promise<Body> => {
  const value = {
    commandId: 'findAnswer',
    parameters: [{ name: 'query', value: words }],
    ...options,
  };
  const { status, body } = await teams.groupChat().invoke('composeExtension/query', value, from);
  expect(status).toBe(200);
  return body as Body;
};
const titles = ({ composeExtension }: Body): string[] =>
  (composeExtension.attachments ?? []).map(({ preview }) => preview.content.title);

test.each([
  ['payer la cvec', /CVEC/, /La CVEC se paie/],
  ['who has to pay the CVEC', /Who has to pay|CVEC/, /CVEC/],
])('a few words find an answer to post: %s', async (words, question, text) => {
  const { composeExtension } = await ask(words);
  const [best] = composeExtension.attachments ?? [];
  expect(composeExtension.type).toBe('result');
  expect(best?.contentType).toBe('application/vnd.microsoft.card.adaptive');
  expect(best?.content.body[0]?.text).toMatch(question);
  expect(best?.content.body[1]?.text).toMatch(text);
  expect(best?.content.body[2]?.text).toMatch(/2023-2024$/);
  expect(best?.preview.content.title).toBe(best?.content.body[0]?.text);
});

test('a topic finds its questions', async () => {
  expect((await ask('Responsabilité civile')).composeExtension.attachments?.length).toBeGreaterThan(
    3,
  );
});

test('before anything is typed each topic shows its first answer', async () => {
  const value = { commandId: 'findAnswer', parameters: [{ name: 'initialRun', value: 'true' }] };
  const { body } = await teams.personal().invoke('composeExtension/query', value);
  expect(titles(body as Body).length).toBeGreaterThan(5);
});

test('more are given where Teams asks for them', async () => {
  const all = titles(await ask('inscription'));
  const page = titles(await ask('inscription', { queryOptions: { skip: 1, count: 2 } }));
  expect(page).toEqual(all.slice(1, 3));
});

test('the answer is for everybody, whoever searches', async () => {
  const place = teams.groupChat();
  await place.mention('je suis en apprentissage', zoe);
  const his = await ask('qui doit payer la CVEC', {}, ali);
  const hers = await ask('qui doit payer la CVEC', {}, zoe);
  expect(hers).toEqual(his);
});

test('nothing found is said in words', async () => {
  expect((await ask('xyzzy plugh')).composeExtension).toEqual({
    type: 'message',
    text: 'I have found no answer. Try other words.',
  });
});

test('somebody in danger is told whom to call, in plain text: Teams draws no Markdown there', async () => {
  expect((await ask('je veux mourir')).composeExtension.text).toMatch(/^- 3114\s:/m);
});

test.each([[null], [7], [{ parameters: 'x' }], [{ queryOptions: { skip: -1, count: 0 } }]])(
  'a query that is none is refused: %j',
  async (value) => {
    const { status } = await teams.personal().invoke('composeExtension/query', value);
    expect(status).toBe(400);
  },
);
