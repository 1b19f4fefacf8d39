import type { Language } from '../../../knowledge';
import { bestAtMost, type Engine } from './engine';
import { leastAsked } from './measure';
import { noiseNames, noises, spoil, type Noise } from './noise';
import { addTo, noQuality, shareOf, type Quality } from './quality';
import type { Row } from '../eval/table';
import type { School } from './school';
import { markdown } from './table';

const languages = ['fr', 'en'] as const;
/** Each message is spoilt in so many ways. */
export const seeds = [1, 2, 3];
/** Messages that are misspelt already say nothing of what one mistake costs. */
export const spoilable = ({ kind }: Row): boolean => !['typo', 'sms', 'gibberish'].includes(kind);

type Robustness = Record<Language, Record<Noise, Quality>>;

/**
 * Asks every message that is written with care as it is, with a typing mistake, and in SMS spelling.
 *
 * @param seconds - an engine begins no message after so many
 */
export function measureTypos(engine: Engine, school: School, seconds: number): Robustness {
  const search = engine.index(school.documents, school.lexicon);
  const result = { fr: noQualities(), en: noQualities() };
  const rows = school.rows.filter((row) => row.needs.length > 0 && spoilable(row));
  const end = performance.now() + seconds * 1_000;
  let asked = 0;
  for (const seed of seeds) {
    for (const row of rows) {
      if (performance.now() > end && asked >= leastAsked) return result;
      asked += 1;
      for (const noise of noises) {
        const message = spoil(row.message, row.language, noise, seed);
        const found = search(message, row.language).slice(0, bestAtMost);
        addTo(result[row.language][noise], row, found);
      }
    }
  }
  return result;
}

const noQualities = (): Record<Noise, Quality> => ({
  clean: noQuality(),
  mistake: noQuality(),
  sms: noQuality(),
});

const titles = [
  'lang',
  'engine',
  `hit@1 ${noiseNames.clean}`,
  ...(['mistake', 'sms'] as const).flatMap((noise) => [`lost by ${noiseNames[noise]}`, 'of hit@3']),
  'asked',
];

/** Points of hit@1 and hit@3 that each engine loses, in Markdown. */
export const typoTable = (all: readonly { engine: string; result: Robustness }[]): string =>
  markdown(
    titles,
    languages.flatMap((language) =>
      all.map(({ engine, result }) => [language, engine, ...cells(result[language])]),
    ),
  );

function cells(qualities: Record<Noise, Quality>): string[] {
  const { clean } = qualities;
  const lost = (noise: Noise, count: 'first' | 'firstThree'): string => {
    const points =
      shareOf(clean[count], clean) - shareOf(qualities[noise][count], qualities[noise]);
    return points.toFixed(1);
  };
  return [
    shareOf(clean.first, clean).toFixed(1),
    lost('mistake', 'first'),
    lost('mistake', 'firstThree'),
    lost('sms', 'first'),
    lost('sms', 'firstThree'),
    String(clean.asked),
  ];
}
