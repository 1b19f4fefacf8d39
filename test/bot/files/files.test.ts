import restify from 'restify';
import { mountFiles } from '../../../bot/files/routes';
import { createTranslate } from '../../../locales';
import { plainKnowledge } from '../../support/guidedDesk';

const server = restify.createServer();

beforeAll(async () => {
  const knowledge = await plainKnowledge();
  mountFiles(server, { knowledge: () => knowledge, translate: createTranslate() });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterAll(() => {
  server.server.close();
});

const fetched = (path: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${server.address().port}${path}`);
/** Long lines are folded in the file. */
const calendar = async (path: string): Promise<string> =>
  (await (await fetched(path)).text()).replace(/\r\n[ \t]/g, '');

describe('a calendar', () => {
  it('has the first and the last day of each window, with reminders', async () => {
    const text = await calendar('/calendar/fr/window.lp-apprentice.ics');
    expect(text.match(/^(?:SUMMARY|DTSTART).*$/gm)).toEqual([
      'SUMMARY:Ouverture\u00a0: Licence professionnelle en apprentissage',
      'DTSTART;VALUE=DATE:20230822',
      'SUMMARY:Dernier jour\u00a0: Licence professionnelle en apprentissage',
      'DTSTART;VALUE=DATE:20230929',
    ]);
    expect(text.match(/^TRIGGER.*$/gm)).toEqual(['-P7DT', '-P1DT', '-P7DT', '-P1DT'].map(trigger));
  });

  it('has a deadline under its topic, in the language asked for', async () => {
    const text = await calendar(
      '/calendar/en/deadline.disability-deadline,window.appointments.ics',
    );
    expect(text).toMatch(/SUMMARY:Last day: .*\r\n/);
    expect(text).toMatch(/DTSTART;VALUE=DATE:20231130/);
    expect(text).toMatch(/DESCRIPTION:What is the deadline to request accommodations\?/);
    expect(text).toMatch(/SUMMARY:Opens: smartagenda appointments/);
  });

  it('keeps its events’ names, so that adding it twice doubles nothing', async () => {
    const uids = async () =>
      (await calendar('/calendar/fr/window.apprentices.ics')).match(/^UID.*$/gm);
    expect(await uids()).toEqual(['UID:window.apprentices.opens@guichet']);
  });

  it('is a file to keep', async () => {
    const { headers } = await fetched('/calendar/fr/window.lp-apprentice.ics');
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="iut-nimes.ics"');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('a timeline', () => {
  it('is a picture, the same at every time', async () => {
    const path = '/timeline/fr/2023-09-10/window.but23-summer,window.but23-autumn.png';
    const [one, two] = await Promise.all([fetched(path), fetched(path)]);
    expect(one.headers.get('content-type')).toBe('image/png');
    const [first, second] = await Promise.all([one.arrayBuffer(), two.arrayBuffer()]);
    expect(Buffer.from(first).subarray(1, 4).toString()).toBe('PNG');
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

it.each([
  '/calendar/fr/window.of-last-year.ics',
  '/calendar/fr/window.lp-apprentice,window.of-last-year.ics',
  '/calendar/fr/deadline.constructor.ics',
  '/calendar/de/window.lp-apprentice.ics',
  '/calendar/fr/window.lp-apprentice',
  '/calendar/fr/..%2f..%2fpackage.ics',
  `/calendar/fr/${'window.lp-apprentice,'.repeat(20)}.ics`,
  '/timeline/fr/2023-02-30/window.lp-apprentice.png',
  '/timeline/fr/1000-01-01/window.lp-apprentice.png',
  '/timeline/fr/2023-09-10/deadline.disability-deadline.png',
  '/timeline/fr/2023-09-10/window.__proto__.png',
])('nothing is made for %s', async (path) => {
  expect((await fetched(path)).status).toBe(404);
});

const trigger = (when: string): string => `TRIGGER:${when}`;
