import { createAnalyse } from '../../../knowledge/search/analyse';
import { createBm25, indexBm25 } from '../../../knowledge/search/bm25';
import { letterRuns } from '../../../knowledge/search/hash';
import { createLikeness, indexLetters } from '../../../knowledge/search/ngrams';

const analyse = createAnalyse('en');
const lettersOf = (text: string): number[] => letterRuns(text.split(' '), 3, 4);

describe('BM25', () => {
  const entries = ['how do i renew a loan', 'i lost my card', 'opening hours'];
  const score = createBm25(
    indexBm25(entries.map((text) => [{ tokens: analyse(text), weight: 1 }])),
  );

  test('the entry with the words of the question scores highest', () => {
    const scores = [...score(analyse('my card is lost'))];
    expect(scores.indexOf(Math.max(...scores))).toBe(1);
  });

  test('a score is a share of what could be had, no common word 0', () => {
    const [, , hours = 0] = score(analyse('opening hours'));
    expect(hours).toBeGreaterThan(0.4);
    expect(hours).toBeLessThanOrEqual(1);
    expect([...score(analyse('weather'))]).toEqual([0, 0, 0]);
  });

  test('nothing asked scores nothing', () => {
    expect([...score([])]).toEqual([0, 0, 0]);
  });
});

describe('likeness', () => {
  const like = createLikeness(
    indexLetters(
      [
        { group: 0, letters: lettersOf('renew a loan') },
        { group: 1, letters: lettersOf('lost card') },
        { group: 1, letters: lettersOf('stolen card') },
      ],
      3,
    ),
  );

  test('a misspelt text is still like its own group', () => {
    const [loan = 0, card = 0] = like(lettersOf('lostt cardd'));
    expect(card).toBeGreaterThan(loan);
  });

  test('the same text is as like as can be', () => {
    expect(like(lettersOf('renew a loan'))[0]).toBeCloseTo(1);
  });

  test('a group without texts is like nothing', () => {
    expect(like(lettersOf('lost card'))[2]).toBe(0);
  });
});
