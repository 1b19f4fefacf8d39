import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Guide, Plan, Profile } from '../../../knowledge';
import { frozenGuide } from '../../support/guide';

/** What the registration page says of a case, as it must appear in both languages. */
interface Facts {
  profile: Profile;
  mode: Plan['mode'];
  /** Opening and closing days, in order. */
  windows: { opens: string; closes?: string }[];
  cvec: Plan['cvec']['due'];
  pass: Plan['pass']['needed'];
  steps: string[];
  state: Record<'fr' | 'en', string[]>;
  says: Record<'fr' | 'en', string[]>;
  saysNot?: string[];
}

const facts = parse(readFileSync(join(__dirname, 'outcomes.yaml'), 'utf8')) as Record<
  string,
  Facts
>;
const inSeptember = new Date('2023-09-11T08:00:00Z');
let guide: Guide;

beforeAll(async () => {
  guide = await frozenGuide();
});

const planOf = (id: string, language: 'fr' | 'en', today = inSeptember, profile?: Profile): Plan =>
  guide.plan(id.split(' ')[0] ?? id, profile ?? facts[id]?.profile ?? {}, { language, today });

/** All that a plan says, as one text with plain spaces and apostrophes. */
const everything = (plan: Plan): string =>
  fold(
    [
      ...plan.dates.map(({ text }) => text),
      ...plan.steps.map(({ text }) => text),
      ...plan.documents,
      ...plan.cvec.why,
      ...plan.pass.state,
      ...plan.appointment,
      ...plan.contacts,
      ...plan.links,
      ...plan.notes,
      ...plan.lost,
    ].join('\n'),
  );

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/’/g, "'");

test('every outcome has its facts here', () => {
  const covered = new Set(Object.keys(facts).map((id) => id.split(' ')[0]));
  expect([...covered].sort()).toEqual([...guide.outcomes].sort());
});

describe.each(Object.keys(facts))('%s', (id) => {
  const expected = facts[id];
  if (expected === undefined) return;

  test('follows from the profile', () => {
    expect(guide.next(expected.profile)).toEqual({ kind: 'outcome', id: id.split(' ')[0] });
  });

  test.each(['fr', 'en'] as const)('says the facts of the page in %s', (language) => {
    const plan = planOf(id, language);
    const said = everything(plan);
    expect({
      mode: plan.mode,
      windows: plan.dates.flatMap(({ window }) =>
        window === undefined ? [] : [{ opens: window.opens, closes: window.closes }],
      ),
      cvec: plan.cvec.due,
      pass: plan.pass.needed,
      steps: plan.steps.map((step) => step.id),
      state: plan.pass.state.map(fold),
      missing: expected.says[language].filter((token) => !said.includes(fold(token))),
      tooMuch: (expected.saysNot ?? []).filter((token) => said.includes(fold(token))),
    }).toEqual({
      mode: expected.mode,
      windows: expected.windows,
      cvec: expected.cvec,
      pass: expected.pass,
      steps: expected.steps,
      state: expected.state[language].map(fold),
      missing: [],
      tooMuch: [],
    });
  });

  test('leaves no placeholder and gives no misprinted address', () => {
    const said = everything(planOf(id, 'fr')) + everything(planOf(id, 'en'));
    expect(said).not.toMatch(/\{\{|\}\}|undefined|(?<!iutn-)inscription@/);
  });
});

const rereg: Profile = { programme: 'but-rereg', status: 'initial', online_possible: 'yes' };
const dates = (id: string, today: string, profile: Profile, language: 'fr' | 'en' = 'en') =>
  planOf(id, language, new Date(today), profile).dates.map(({ text }) => text);

describe('the windows of a BUT re-registration', () => {
  test.each([
    ['2023-07-01T10:00:00Z', 'opens in 13 days', 'opens in 52 days'],
    ['2023-07-13T10:00:00Z', 'opens tomorrow', 'opens in 40 days'],
    ['2023-07-14T10:00:00Z', 'open, closes in 6 days', 'opens in 39 days'],
    ['2023-07-20T10:00:00Z', 'closes tonight', 'opens in 33 days'],
    // Five to midnight in Nîmes, then five past: summer time is two hours ahead.
    ['2023-07-20T21:55:00Z', 'closes tonight', 'opens in 33 days'],
    ['2023-07-20T22:05:00Z', 'closed', 'opens in 32 days'],
    ['2023-08-22T10:00:00Z', 'closed', 'open, closes in 34 days'],
    ['2023-09-25T10:00:00Z', 'closed', 'closes tonight'],
    ['2023-09-26T10:00:00Z', 'closed', 'closed'],
    ['2024-02-01T10:00:00Z', 'closed', 'closed'],
  ])('at %s: %s, %s', (today, summer, autumn) => {
    expect(dates('but-rereg-initial-online', today, rereg)).toEqual([
      `from 14 to 20 July 2023 (${summer})`,
      `from 22 August to 25 September 2023 (${autumn})`,
    ]);
  });
});

describe('a window without closing day', () => {
  const profile: Profile = { programme: 'but1-parcoursup', status: 'initial' };

  test.each([
    ['2023-07-04T22:30:00Z', 'from 5 July 2023 (open); the page gives no closing date'],
    ['2023-07-04T21:30:00Z', 'from 5 July 2023 (opens tomorrow); the page gives no closing date'],
    ['2024-07-01T10:00:00Z', 'from 5 July 2023 (campaign over); the page gives no closing date'],
  ])('at %s: %s', (today, expected) => {
    expect(dates('but1-parcoursup', today, profile)).toEqual([expected]);
  });
});

test('an apprentice in a Licence Professionnelle has until 29 September, in a BUT until the 25th', () => {
  const today = '2023-10-01T10:00:00Z';
  const status = 'apprentice' as const;
  expect(
    dates('lp-um-apprentice-online', today, { programme: 'lp', status, um_student_before: 'yes' }),
  ).toEqual(['from 22 August to 29 September 2023 (closed)']);
  expect(dates('but-rereg-apprentice-online', today, { programme: 'but-rereg', status })).toEqual([
    'from 22 August to 25 September 2023 (closed)',
  ]);
});

test('an apprentice after Parcoursup is told of the other date that the page gives', () => {
  const profile: Profile = { programme: 'but1-parcoursup', status: 'apprentice' };
  expect(dates('but1-parcoursup', '2023-07-10T10:00:00Z', profile)[1]).toBe(
    'the page also says that online registration for apprentices opens on 22 August 2023; check your date with iutn-inscription@umontpellier.fr.',
  );
});

test('as long as it is not known, what concerns apprentices or minors is said with their name', () => {
  const { dates: when } = planOf('but1-parcoursup', 'fr', inSeptember, {
    programme: 'but1-parcoursup',
  });
  expect(when[1]?.text).toMatch(/^En apprentissage\s: la page annonce aussi/);
  const profile: Profile = facts['but23-ecandidat-new-online']?.profile ?? {};
  const { documents } = planOf('but23-ecandidat-new-online', 'en', inSeptember, profile);
  expect(documents).toContain('If you are under 18: authorisation for minors');
  const minor = planOf('but23-ecandidat-new-online', 'en', inSeptember, {
    ...profile,
    minor: 'yes',
  });
  expect(minor.documents).toContain('authorisation for minors');
  const adult = planOf('but23-ecandidat-new-online', 'en', inSeptember, {
    ...profile,
    minor: 'no',
  });
  expect(adult.documents.join()).not.toContain('minors');
});

test('the office says whether it is open now', () => {
  const [, office] = planOf('but-rereg-initial-online', 'en', inSeptember, rereg).contacts;
  expect(office).toMatch(/It is open now, until 11\.30\sam\.$/);
});

test('once the year is over the plan says which year it is of, and opens no office', () => {
  const plan = planOf('but-rereg-initial-online', 'en', new Date('2026-11-23T09:00:00Z'), rereg);
  expect(plan.past).toBe(
    'Information for 2023-2024. For the current year, ask iutn-inscription@umontpellier.fr.',
  );
  expect(plan.contacts.join()).not.toMatch(/open now|opens again/);
});

test('an unknown outcome is an error', () => {
  expect(() => guide.plan('nowhere', {}, { language: 'fr', today: inSeptember })).toThrow(
    'no outcome is called “nowhere”',
  );
});
