import type { Document } from '../../../knowledge/search';
import { askAll } from './ask';
import { understandWith, type Engine } from './engine';
import { alignTable } from './print';
import type { Result } from './score';
import type { Row } from './table';

const sizes = [0, 2, 4, 8, 14, 20, 26, 32, 40];

/** How the ranking gets better with more wordings an entry, by language. The rows are in no wording. */
export function sayCurve(engine: Engine, rows: readonly Row[]): string {
  const most = Math.max(...engine.documents.map(({ wordings }) => wordings.fr.length));
  const lines = sizes
    .filter((size) => size <= most)
    .map((size) => {
      const documents = engine.documents.map((document) => cut(document, size));
      const results = askAll(understandWith({ ...engine, documents }), rows);
      return [String(size), hitAt1(results, 'fr'), hitAt1(results, 'en')];
    });
  return alignTable([['wordings', 'hit@1 fr', 'hit@1 en'], ...lines]);
}

/** Every so many, so that all writers stay. */
function cut(document: Document, size: number): Document {
  const some = (texts: readonly string[]): string[] =>
    Array.from(
      { length: Math.min(size, texts.length) },
      (_, k) => texts[Math.floor((k * texts.length) / size)],
    ).filter((text) => text !== undefined);
  return {
    ...document,
    wordings: { fr: some(document.wordings.fr), en: some(document.wordings.en) },
  };
}

/** Whatever the decision: is the likeliest entry right? */
function hitAt1(results: readonly Result[], language: 'fr' | 'en'): string {
  const own = results.filter(({ row }) => row.language === language && row.needs.length > 0);
  const hits = own.filter(({ row, understanding }) => {
    const [best] = understanding.kind === 'answer' ? understanding.entries : understanding.ranked;
    return best !== undefined && row.needs.flat().includes(best.id);
  });
  return ((100 * hits.length) / Math.max(1, own.length)).toFixed(1);
}
