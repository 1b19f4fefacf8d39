import type { Guide, Profile } from '../../../knowledge';
import { frozenGuide } from '../../support/guide';

let guide: Guide;

beforeAll(async () => {
  guide = await frozenGuide();
});

const next = (profile: Profile): string => {
  const { kind, id } = guide.next(profile);
  return kind === 'entry' ? `entry:${id}` : id;
};

test.each<[string, Profile, string]>([
  ['nothing is known', {}, 'q-programme'],
  ['only the status is known', { status: 'apprentice' }, 'q-programme'],
  [
    'a Parcoursup student needs no further question',
    { programme: 'but1-parcoursup' },
    'but1-parcoursup',
  ],
  ['the programme is known', { programme: 'lp' }, 'q-lp-status'],
  [
    'the status is missing in the middle',
    { programme: 'lp', um_student_before: 'no', mode: 'online' },
    'q-lp-status',
  ],
  ['the status is not asked again', { programme: 'lp', status: 'initial' }, 'q-lp-um'],
  [
    'a former UM student in initial training',
    { programme: 'lp', status: 'initial', um_student_before: 'yes' },
    'lp-um-initial-online',
  ],
  [
    'a former UM student as an apprentice',
    { programme: 'lp', status: 'apprentice', um_student_before: 'yes' },
    'lp-um-apprentice-online',
  ],
  [
    'somebody new to UM chooses between two ways',
    { programme: 'lp', status: 'apprentice', um_student_before: 'no' },
    'q-lp-mode',
  ],
  [
    're-registering does not depend on having been at UM',
    { programme: 'but-rereg', status: 'initial' },
    'q-rereg-online',
  ],
  [
    'a transfer between IUTs is in person',
    { programme: 'but23-new', status: 'apprentice', admission: 'transfer' },
    'but23-transfer-in-person',
  ],
  [
    'the route is known before the status',
    { programme: 'but23-new', admission: 'transfer' },
    'q-but23-status',
  ],
  [
    'a question whose answer changes nothing is not asked',
    { programme: 'but23-new', status: 'initial', admission: 'ecandidat', online_possible: 'no' },
    'but23-unable-online-in-person',
  ],
])('%s', (_name, profile, expected) => {
  expect(next(profile)).toBe(expected);
});

test.each<[Profile['programme']]>([
  ['but1-parcoursup'],
  ['lp'],
  ['but-rereg'],
  ['but23-new'],
  ['international'],
  [undefined],
])('a professionalisation contract overrides the programme %s', (programme) => {
  expect(next({ programme, status: 'prof' })).toBe('continuing-education');
});

test.each<[Profile['programme']]>([['lp'], ['but-rereg'], ['but23-new']])(
  'a contract that is not signed leads to its entry in %s',
  (programme) => {
    expect(next({ programme, status: 'pending' })).toBe('entry:contract-pending');
  },
);

test('what follows from what is known is known as well', () => {
  expect(guide.complete({ programme: 'but-rereg' })).toEqual({
    programme: 'but-rereg',
    um_student_before: 'yes',
  });
  expect(guide.complete({ online_possible: 'no' })).toEqual({
    online_possible: 'no',
    mode: 'in-person',
  });
});

test('what was stated is never overwritten by what follows', () => {
  const stated: Profile = { programme: 'but-rereg', um_student_before: 'no' };
  expect(guide.complete(stated)).toEqual(stated);
});

test('who wants to do it online is not asked whether they can', () => {
  const profile: Profile = { programme: 'but-rereg', status: 'apprentice', mode: 'online' };
  expect(next(profile)).toBe('but-rereg-apprentice-online');
});

test.each<[Profile, number]>([
  [{}, 5],
  [{ programme: 'lp' }, 3],
  [{ programme: 'but-rereg', status: 'initial' }, 1],
  [{ programme: 'international' }, 0],
])('after %j there are at most %i questions', (profile, expected) => {
  expect(guide.atMost(profile)).toBe(expected);
});

test('every outcome is reached by answering the questions asked', () => {
  const reached = new Set<string>();
  const explore = (profile: Profile): void => {
    const { kind, id } = guide.next(profile);
    if (kind !== 'question') {
      reached.add(id);
      return;
    }
    for (const option of guide.question(id, 'fr')?.options ?? []) {
      explore({ ...profile, ...guide.states(id, option.id) });
    }
  };
  explore({});
  expect([...reached].sort()).toEqual([...guide.outcomes, 'contract-pending'].sort());
  expect(guide.outcomes).toHaveLength(16);
});
