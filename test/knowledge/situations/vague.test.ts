import { asksForDates, likelyMeant } from '../../../knowledge/situations';

test.each([
  'what is my deadline',
  'Deadline?',
  'when does it close ?',
  'by when?',
  'c’est quand la date limite ?',
  'et jusqu’à quand ?',
  'ça ferme quand',
  'quelles sont les dates pour moi ?',
  'délai svp',
])('“%s” asks for dates without saying of what', (message) => {
  expect(asksForDates(message)).toBe(true);
});

test.each([
  'quelle est la date limite pour demander un aménagement ?',
  'when does the school office close?',
  'quand ferme le bureau ?',
  'ma date de naissance',
  'en apprentissage',
  'jusqu’à quand fonctionne mon compte ENT ?',
])('“%s” does not', (message) => {
  expect(asksForDates(message)).toBe(false);
});

const ranked = (...confidences: number[]) =>
  confidences.map((confidence, place) => ({ id: `entry-${place}`, confidence }));

test('a vague question means the one entry that stands out', () => {
  expect(likelyMeant('ouvert maintenant le bureau ?', ranked(0.3, 0.05))?.id).toBe('entry-0');
  expect(likelyMeant('is the office open', ranked(0.4))?.id).toBe('entry-0');
});

test.each([
  ['no question', 'le bureau', ranked(0.3, 0.05)],
  ['two entries that are close', 'le bureau ?', ranked(0.4, 0.2)],
  ['an entry that is far off', 'le bureau ?', ranked(0.15)],
  ['nothing', 'le bureau ?', ranked()],
])('%s means none', (_kind, message, matches) => {
  expect(likelyMeant(message, matches)).toBeUndefined();
});
