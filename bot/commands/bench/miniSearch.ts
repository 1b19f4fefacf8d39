import MiniSearch, { type SearchOptions } from 'minisearch';
import { bestAtMost, type Engine } from './engine';
import { fieldNames, perLanguage, type Fields } from './fields';

const isLong = (word: string): boolean => word.length > 4;

/**
 * The best of some 25 settings on the labelled table, so that nobody is held back. Tolerance and prefixes
 * for short words as well, as is often advised, cost it 12 to 20 points; stems added nothing to these.
 */
export const tunedMiniSearch: SearchOptions = {
  fuzzy: (word) => (isLong(word) ? 0.2 : false),
  prefix: isLong,
  boost: { wordings: 5 },
};

/** MiniSearch over all fields; what the options do not say is as MiniSearch has it. */
export const miniSearch =
  (options?: SearchOptions): Engine['index'] =>
  (documents) =>
    perLanguage(documents, (fields) => {
      const index = new MiniSearch<Fields>({
        fields: [...fieldNames],
        extractField: (entry, field) => textOf(entry[field as keyof Fields]),
      });
      index.addAll(fields);
      return (message) =>
        index
          .search(message, options)
          .slice(0, bestAtMost)
          .map(({ id }) => String(id));
    });

const textOf = (field: string | string[]): string =>
  typeof field === 'string' ? field : field.join('\n');
