import { createUnderstand } from '../../../knowledge/understand';
import type { Row } from '../eval/table';
import { noiseNames, noises, spoil, type Noise } from './noise';
import type { School } from './school';
import { markdown } from './table';
import { seeds, spoilable } from './typos';

interface Outright {
  inScope: number;
  right: number;
  wrong: number;
  outOfScope: number;
  rejected: number;
}

/** What the desk answers outright when messages are spoilt, in Markdown: a ranking alone does not say it. */
export function outrightTable(school: School): string {
  const understand = createUnderstand(school.documents, [], school.lexicon);
  const topOf = (message: string): string | undefined => {
    const understood = understand(message, { language: 'fr', profile: {} });
    return understood.kind === 'answer' ? understood.entries[0]?.id : undefined;
  };
  const rows = school.rows.filter(spoilable);
  return markdown(
    ['lang', 'Guichet, as it runs', 'answered@1', 'wrong@1', 'rejected', 'asked'],
    (['fr', 'en'] as const).flatMap((language) =>
      noises.map((noise) => {
        const own = rows.filter((row) => row.language === language);
        return [language, noiseNames[noise], ...cells(count(own, noise, topOf))];
      }),
    ),
  );
}

function count(
  rows: readonly Row[],
  noise: Noise,
  topOf: (message: string) => string | undefined,
): Outright {
  const result = { inScope: 0, right: 0, wrong: 0, outOfScope: 0, rejected: 0 };
  for (const seed of seeds) {
    for (const { message, language, needs } of rows) {
      const top = topOf(spoil(message, language, noise, seed));
      if (needs.length === 0) {
        result.outOfScope += 1;
        if (top === undefined) result.rejected += 1;
      } else {
        result.inScope += 1;
        if (top !== undefined) result[needs.flat().includes(top) ? 'right' : 'wrong'] += 1;
      }
    }
  }
  return result;
}

const cells = ({ inScope, right, wrong, outOfScope, rejected }: Outright): string[] => [
  percent(right, inScope),
  percent(wrong, inScope),
  percent(rejected, outOfScope),
  `${inScope} + ${outOfScope}`,
];

const percent = (part: number, whole: number): string =>
  (whole === 0 ? 0 : (100 * part) / whole).toFixed(1);
