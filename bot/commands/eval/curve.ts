import type { Document } from '../../../knowledge/search';
import { askAll } from './ask';
import { understandWith, type Engine } from './engine';
import { alignTable } from './print';
import { hitsAt1, shareOf } from './summary';
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
      const share = (language: 'fr' | 'en'): string =>
        shareOf(hitsAt1(results.filter(({ row }) => row.language === language))).toFixed(1);
      return [String(size), share('fr'), share('en')];
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
