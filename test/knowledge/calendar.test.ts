import { loadKnowledge, type Knowledge } from '../../knowledge';
import { createTranslate } from '../../locales';
import { frozenContent } from '../support/content';

let knowledge: Knowledge;

beforeAll(async () => {
  const { content } = await frozenContent();
  knowledge = await loadKnowledge({ content }, createTranslate());
});

const daysOf = (id: string, profile = {}, day = '2023-09-10'): string[] =>
  knowledge.answer(id, profile, { language: 'fr', today: new Date(`${day}T10:00:00Z`) }).days;

test('an answer tells which deadlines it gives, until they are over', () => {
  expect(daysOf('disability-deadline')).toEqual(['deadline.disability-deadline']);
  expect(daysOf('disability-deadline', {}, '2023-11-30')).toHaveLength(1);
  expect(daysOf('disability-deadline', {}, '2023-12-01')).toEqual([]);
});

test('a student’s own windows are theirs, and those of others are not', () => {
  const lp = { programme: 'lp', status: 'apprentice' };
  expect(daysOf('registration-dates-overview', lp)).toEqual(['window.lp-apprentice']);
  expect(daysOf('registration-dates-overview')).toEqual([]);
});

test('every window and deadline of an answer is in the calendar, in both languages', () => {
  const names = knowledge.topics
    .flatMap(({ entries }) => entries)
    .flatMap((id) => daysOf(id, {}, '2023-01-01'));
  for (const language of ['fr', 'en'] as const) {
    for (const name of names) expect(knowledge.calendar.moments([name], language)).toBeDefined();
  }
  expect(names).toContain('deadline.disability-deadline');
});

test('a bar knows its state on a day', () => {
  const states = ['2023-08-21', '2023-08-22', '2023-09-29', '2023-09-30'].map(
    (today) => knowledge.calendar.bars(['window.lp-apprentice'], today, 'fr')?.[0]?.state,
  );
  expect(states).toEqual(['notYet', 'open', 'open', 'closed']);
});

test('what has no name here has no days', () => {
  expect(knowledge.calendar.moments(['window.lp-apprentice', 'window.none'], 'fr')).toBeUndefined();
  expect(
    knowledge.calendar.bars(['deadline.disability-deadline'], '2023-09-10', 'fr'),
  ).toBeUndefined();
});
