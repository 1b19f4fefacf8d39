import { grow, type Grown } from '../../../bot/commands/bench/grow';
import { origins } from '../../../bot/commands/bench/measure';
import { spoil } from '../../../bot/commands/bench/noise';
import type { Document } from '../../../knowledge/search';

const document = (id: string, ...wordings: string[]): Document => ({
  id,
  topic: 'leave',
  question: { fr: `Où est ${id} ?`, en: `Where is ${id}?` },
  answer: { fr: 'Ici. Ou là.', en: 'Here. Or there.' },
  wordings: { fr: wordings.map((text) => `${text} svp`), en: wordings },
});
const documents = [document('badge', 'lost my badge', 'no badge'), document('desk', 'which desk')];
const negatives = { fr: ['il pleut', 'bof'], en: ['rain again'] };
const grownTo = (size: number): Grown => grow(documents, negatives, size);
const idsOf = (grown: Grown): string[] => grown.documents.map(({ id }) => id);

describe('growing the entries', () => {
  test('their own number leaves them as they are', () => {
    expect(grownTo(2)).toEqual({ documents, origins: new Map(), negatives });
  });

  test('messages that no entry answers come first, in both languages in turn', () => {
    const grown = grownTo(4);
    expect(idsOf(grown)).toEqual(['badge', 'desk', 'stranger-fr-0', 'stranger-en-0']);
    expect(grown.documents.slice(0, 2)).toEqual(documents);
    expect(grown.negatives).toEqual({ fr: ['bof'], en: [] });
  });

  test('then wordings leave their entries and count for them', () => {
    const grown = grownTo(8);
    expect(idsOf(grown).slice(5)).toEqual(['badge-fr-0', 'badge-en-0', 'desk-fr-0']);
    expect(grown.documents[0]?.wordings).toEqual({ fr: ['no badge svp'], en: ['no badge'] });
    expect(grown.documents[5]?.question).toEqual({
      fr: 'lost my badge svp',
      en: 'lost my badge svp',
    });
    expect(origins(['badge-en-0', 'stranger-fr-1', 'badge', 'desk-fr-0'], grown)).toEqual([
      'badge',
      'stranger-fr-1',
      'desk',
    ]);
  });

  test.each([2, 5, 9, 11])('%i entries are as many, each with an id of its own', (size) => {
    expect(new Set(idsOf(grownTo(size))).size).toBe(size);
    expect(grownTo(size)).toEqual(grownTo(size));
  });

  test('there are no more entries than texts, and never fewer than there were', () => {
    expect(() => grownTo(12)).toThrow(new RangeError('there are texts for 11 entries only'));
    expect(() => grownTo(1)).toThrow(new RangeError('there are 2 entries already'));
  });
});

describe('spoiling a message', () => {
  const message = 'Est-ce que vous avez reçu mon attestation de responsabilité civile ?';
  const seeds = Array.from({ length: 200 }, (_, seed) => seed);

  test('the same seed spoils it the same way, another one otherwise', () => {
    for (const noise of ['mistake', 'sms'] as const) {
      const spoilt = seeds.map((seed) => spoil(message, 'fr', noise, seed));
      expect(seeds.map((seed) => spoil(message, 'fr', noise, seed))).toEqual(spoilt);
      expect(new Set(spoilt).size).toBeGreaterThan(50);
    }
  });

  test('no noise leaves it as it is', () => {
    expect(spoil(message, 'fr', 'clean', 1)).toBe(message);
  });

  test('a typing mistake is one, in one word of four letters or more', () => {
    for (const seed of seeds) {
      const before = message.split(' ');
      const after = spoil(message, 'fr', 'mistake', seed).split(' ');
      const changed = before.filter((word, place) => word !== after[place]);
      expect(changed).toHaveLength(1);
      expect(changed[0]?.length).toBeGreaterThanOrEqual(4);
      expect(Math.abs(after.join(' ').length - message.length)).toBeLessThanOrEqual(1);
    }
  });

  test('a message of short words only is not mistyped', () => {
    expect(spoil('et le bus ?', 'fr', 'mistake', 1)).toBe('et le bus ?');
  });

  test('SMS spelling has no capitals, accents, apostrophes or punctuation', () => {
    for (const seed of seeds) {
      const french = spoil('Quand est-ce qu’on paye l’échéance ? Merci !', 'fr', 'sms', seed);
      const english = spoil("Please, when don't you open before Friday?", 'en', 'sms', seed);
      for (const text of [french, english]) expect(text).toMatch(/^[a-z0-9+ -]+$/);
    }
  });
});
