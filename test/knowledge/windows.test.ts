import { sayDeadline, sayWindow, stateOf } from '../../knowledge/windows';
import type { Campaign, Window } from '../../knowledge/schema/campaign';
import { createTranslate } from '../../locales';

const label = { fr: 'Exemple', en: 'Example' };
const closing: Window = { label, opens: '2023-08-22', closes: '2023-09-25' };
const open: Window = { label, opens: '2023-08-22' };
const campaign: Campaign = {
  academicYear: '2023-2024',
  lastDay: '2024-06-30',
  loginPrefix: 'P23',
  loginExample: { fileNumber: '1', login: 'P2301' },
  amounts: {},
  dates: {},
  yearly: {},
  windows: { closing, open },
  closedDays: [],
};
const translate = createTranslate();
const said = (window: Window, today: string, language: 'fr' | 'en') =>
  sayWindow(window, stateOf(window, campaign, today), language, translate);

test.each([
  ['2023-08-10', 'du 22 août au 25 septembre 2023 (ouvre dans 12 jours)'],
  ['2023-08-21', 'du 22 août au 25 septembre 2023 (ouvre demain)'],
  ['2023-08-22', 'du 22 août au 25 septembre 2023 (ouvert, ferme dans 34 jours)'],
  ['2023-09-24', 'du 22 août au 25 septembre 2023 (ferme demain)'],
  ['2023-09-25', 'du 22 août au 25 septembre 2023 (ferme ce soir)'],
  ['2023-09-26', 'du 22 août au 25 septembre 2023 (terminé)'],
  ['2026-11-22', 'du 22 août au 25 septembre 2023 (terminé)'],
])('on %s a window reads: %s', (today, expected) => {
  expect(said(closing, today, 'fr')).toBe(expected);
});

test.each([
  ['2023-08-21', 'from 22 August 2023 (opens tomorrow)'],
  ['2023-08-22', 'from 22 August 2023 (open)'],
  ['2024-06-30', 'from 22 August 2023 (open)'],
  ['2024-07-01', 'from 22 August 2023 (campaign over)'],
])('on %s a window without closing day reads: %s', (today, expected) => {
  expect(said(open, today, 'en')).toBe(expected);
});

test.each([
  ['2023-11-22', '30 November 2023 (in 8 days)'],
  ['2023-11-29', '30 November 2023 (tomorrow)'],
  ['2023-11-30', '30 November 2023 (today)'],
  ['2023-12-01', '30 November 2023 (now past)'],
])('on %s a deadline reads: %s', (today, expected) => {
  expect(sayDeadline('2023-11-30', today, 'en', translate)).toBe(expected);
});

test('days are counted across the change to winter time', () => {
  expect(sayDeadline('2023-10-30', '2023-10-27', 'fr', translate)).toBe(
    '30 octobre 2023 (dans 3 jours)',
  );
});
