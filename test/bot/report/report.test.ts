import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readJournal, type AskedInVain } from '../../../bot/journal/read';
import { daysBefore } from '../../../bot/journal/retention';
import { draftEntry, draftWordings, newId } from '../../../bot/report/draft';
import { figuresOf, type Figures } from '../../../bot/report/figures';
import { reportPage } from '../../../bot/report/page';
import { reportText } from '../../../bot/report/text';
import { workList } from '../../../bot/report/work';
import { createWords } from '../../../bot/report/words';
import { SqliteStore } from '../../../bot/state/sqliteStore';
import { MemoryStore, type StateStore } from '../../../bot/state/stateStore';
import { dayOf, groupAlike, loadKnowledge, type Knowledge } from '../../../knowledge';
import { loadContent } from '../../../knowledge/load';
import { createTranslate } from '../../../locales';
import { aDayIn2023, frozenContent } from '../../support/content';

/** What a desk wrote in two days. */
async function fill(store: StateStore, day = '2023-09-10', before = '2023-09-01'): Promise<void> {
  const inVain = { language: 'fr', nearest: [{ id: 'card-faulty', confidence: 0.31 }] };
  await store.write({
    [`journal/${day}/counts/a`]: {
      counts: {
        'language/fr/answered': 3,
        'language/fr/unanswered': 4,
        'language/en/asked': 1,
        'channel/web/answered': 3,
        'topic/cvec/answered': 3,
        'hour/9/answered': 3,
        'entry/cvec-what': 2,
        'entry/cvec-amount': 1,
        'unkept/questions': 3,
        'liked/cvec-amount': 1,
        'disliked/cvec-what': 2,
        'reason/cvec-what/unclear': 1,
      },
    },
    [`journal/${day}/counts/b`]: { counts: { 'language/fr/answered': 2, 'entry/cvec-what': 2 } },
    [`journal/${before}/counts/a`]: { counts: { 'language/fr/answered': 100 } },
    [`journal/${day}/questions/1`]: { ...inVain, text: 'où garer ma trottinette ?', times: 2 },
    [`journal/${day}/questions/2`]: { ...inVain, text: 'garer trottinette', times: 1 },
    [`journal/${before}/questions/1`]: { ...inVain, text: 'où garer ma trottinette ?', times: 5 },
    [`journal/${day}/questions/3`]: { ...inVain, text: 'c’est quoi la CVEC ?', times: 9 },
    [`journal/${day}/remarks/1`]: { entries: ['cvec-what'], text: 'trop long', times: 1 },
  });
}

let knowledge: Knowledge;
let figures: Figures;
let all: Figures;

beforeAll(async () => {
  const { content } = await frozenContent();
  knowledge = await loadKnowledge({ content }, createTranslate());
  const store = new MemoryStore();
  await fill(store);
  figures = await figuresOf(await readJournal(store, '2023-09-05'), knowledge, aDayIn2023);
  all = await figuresOf(await readJournal(store), knowledge, new Date('2025-01-10T10:00:00Z'));
});

test('questions are counted by what became of them, all processes together, since a day', () => {
  expect(figures.total).toEqual({ answered: 5, asked: 1, unanswered: 4, handedOver: 0 });
  expect(all.total.answered).toBe(105);
  expect(figures.by.language.map(({ name }) => name)).toEqual(['fr', 'en']);
  expect(figures.by.hour).toMatchObject([{ name: '9', shares: { answered: 3 } }]);
});

test('entries are listed by how often they were asked, how they were rated, and whether at all', () => {
  expect(figures.top).toEqual([
    { id: 'cvec-what', times: 4 },
    { id: 'cvec-amount', times: 1 },
  ]);
  expect(figures.worst).toEqual([
    { id: 'cvec-what', liked: 0, disliked: 2, reasons: { unclear: 1 } },
  ]);
  expect(figures.unasked).toContain('cvec-who-pays');
  expect(figures.unasked).not.toContain('cvec-what');
});

test('entries are past once their academic year is over', () => {
  expect(figures.past).toEqual([]);
  expect(all.past).toContain('cvec-what');
});

describe('however many questions were asked in vain', () => {
  const asked = ['où garer ma trottinette ?', 'quel vaccin pour mon chien', 'vends brouette'].map(
    (text): AskedInVain => ({
      text,
      language: 'fr',
      times: 1,
      nearest: [],
      first: '2023-09-10',
      last: '2023-09-10',
    }),
  );

  test('the work list lets others have their turn after each', async () => {
    let turns = 0;
    const take = (): void => {
      turns += 1;
      next = setImmediate(take);
    };
    let next = setImmediate(take);
    expect(await workList(asked, knowledge)).toHaveLength(3);
    clearImmediate(next);
    expect(turns).toBeGreaterThanOrEqual(3);
  });

  test('the work list looks at the most frequent ones alone', async () => {
    const [only, ...others] = await workList(asked, knowledge, 1);
    expect(only?.questions).toEqual([asked[0]]);
    expect(others).toEqual([]);
  });
});

test('questions in vain that ask the same are one piece of work, with what is nearest and a draft', () => {
  const [work] = all.work;
  expect(work).toMatchObject({
    times: 8,
    last: '2023-09-10',
    now: { kind: 'nothing' },
    questions: [
      { text: 'où garer ma trottinette ?', times: 7, nearest: [{ id: 'card-faulty' }] },
      { text: 'garer trottinette', times: 1 },
    ],
    draft: { id: 'garer-trottinette', topic: 'student-card', file: 'student-card.yaml' },
  });
});

test('what the desk answers by now comes last and is said to be mended', () => {
  expect(all.work.at(-1)).toMatchObject({
    questions: [{ text: 'c’est quoi la CVEC ?' }],
    now: { kind: 'answer', entries: ['cvec-what'] },
  });
});

test('texts are alike when most of their telling words are the same, in one language', () => {
  const texts = [
    { text: 'Où est la cafétéria ?', language: 'fr' as const },
    { text: 'la cafeteria c’est où', language: 'fr' as const },
    { text: 'cafeteria', language: 'en' as const },
    { text: 'Où est le gymnase ?', language: 'fr' as const },
  ];
  expect(groupAlike(texts).map((group) => group.length)).toEqual([2, 1, 1]);
});

test('a draft pasted at the ends of its two files loads, whatever the students wrote', async () => {
  const { content, wordings } = await frozenContent();
  const copy = mkdtempSync(join(tmpdir(), 'guichet-wordings-'));
  cpSync(wordings ?? '', copy, { recursive: true });
  const texts = ['« garer » : #1 {{année}} ?', '- "oui"', "l'eau: *oui*", 'null', '12'];
  texts.forEach((text, index) => {
    const id = newId(`trottinette ${index}`, new Set());
    appendFileSync(
      join(content, 'cvec.yaml'),
      draftEntry({ id: `${id}-${index}`, question: { language: 'fr', text } }).replaceAll(
        '{{année}}',
        '{{year}}',
      ),
    );
    appendFileSync(
      join(copy, 'cvec.yaml'),
      draftWordings({ id: `${id}-${index}`, wordings: { fr: [text], en: [] } }),
    );
  });
  const loaded = await loadContent({ content, wordings: copy });
  expect(loaded.wordings['trottinette-4']).toMatchObject({ fr: ['12'] });
  expect(loaded.entries.get('trottinette-2')?.question.fr).toBe("L'eau: *oui*");
});

test.each(['fr', 'en'] as const)('the terminal’s report says all of it in %s', (language) => {
  const words = createWords(language, createTranslate(), knowledge);
  const text = reportText(figures, words, '2023-09-05', '2023-09-10');
  expect(text).toMatch(language === 'fr' ? /Avec réponse +5 +50\s%/ : /Answered +5 +50%/);
  expect(text).toMatch(/4 {2}cvec-what {2,}\S/);
  const [{ draft } = { draft: undefined }] = figures.work;
  expect(text).toContain(`\n${draft?.content}${draft?.wordings}`);
  expect(text).toMatch(/\+0 {2}-2 {2}cvec-what {2}(?:Qu’est-ce que|What is) .* 1$/m);
  const left = language === 'fr' ? 'au plus 500 différentes' : 'at most 500 different';
  expect(text).toContain(left);
  expect(reportPage(figures, words, '2023-09-05', '2023-09-10')).toContain(left);
  expect(text).not.toMatch(/undefined|NaN/);
});

test.each([
  ['fr', 'du 4 au 11 septembre 2023', '2\u202f000', 'la dernière fois le 10 septembre 2023'],
  ['en', '4 to 11 September 2023', '2,000', 'last on 10 September 2023'],
] as const)('days and numbers are written as one writes them in %s', (language, ...said) => {
  const [days, number, last] = said;
  const words = createWords(language, createTranslate(), knowledge);
  const total = { answered: 2000, asked: 0, unanswered: 0, handedOver: 0 };
  const many = { ...figures, total };
  const text = reportText(many, words, '2023-09-04', '2023-09-11');
  const page = reportPage(many, words, '2023-09-04', '2023-09-11');
  for (const report of [text, page]) {
    for (const one of [days, number, last]) expect(report).toContain(one);
    expect(report).not.toContain('2023-09');
  }
  const remark = language === 'fr' ? '«\u00a0trop long\u00a0»' : '“trop long”';
  for (const report of [text, page]) expect(report).toContain(remark);
});

test('what students say is told of every answer, not of the worst-rated alone', () => {
  const words = createWords('en', createTranslate(), knowledge);
  const liked = { entries: ['cvec-amount'], text: 'very clear', times: 1, day: '2023-09-10' };
  const said = { ...figures, worst: [], remarks: [liked] };
  for (const report of [reportText, reportPage])
    expect(report(said, words, '2023-09-04', '2023-09-11')).toMatch(
      /“very clear”[^]{1,120}cvec-amount/,
    );
});

test('the command reads the desk’s store and writes one file that loads nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-report-'));
  const file = join(folder, 'state.sqlite');
  const store = new SqliteStore(file);
  await fill(store, dayOf(new Date()));
  store.close();
  const html = join(folder, 'report.html');
  const { stdout } = await run(file, '--since', '7d', '--lang', 'en', '--html', html);
  expect(stdout).toMatch(/Answered +5 +50%/);
  const page = readFileSync(html, 'utf8');
  expect(page).toContain('<svg class="bar"');
  expect(page).toContain('où garer ma trottinette ?');
  expect(page).not.toMatch(/\b(?:src|href)=|url\(|@import|<script/);
});

test('seven days are today and the six before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-report-'));
  const file = join(folder, 'state.sqlite');
  new SqliteStore(file).close();
  const { stdout } = await run(file, '--since', '7d', '--lang', 'en');
  const { title } = createWords('en', createTranslate(), knowledge);
  expect(stdout).toContain(title(daysBefore(new Date(), 6), dayOf(new Date())));
});

test('a day that the calendar does not have is refused with a sentence', async () => {
  await expect(run('nowhere.sqlite', '--since', '2023-02-30')).rejects.toMatchObject({
    stderr: expect.stringMatching(/^--since wants a day such as/) as string,
  });
});

test('a store that is not there is said to be missing, and none is made', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'guichet-report-')), 'elsewhere.sqlite');
  await expect(run(file)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`there is no store at ${file}`) as string,
  });
  expect(existsSync(file)).toBe(false);
});

/** The report of a store, as the staff ask for it. */
const run = (file: string, ...args: string[]) =>
  promisify(execFile)(
    process.execPath,
    ['-r', 'ts-node/register/transpile-only', 'bot/commands/report.ts', ...args],
    { env: { ...process.env, STATE_FILE: file } },
  );
