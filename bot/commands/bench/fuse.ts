import Fuse, { type IFuseOptions } from 'fuse.js';
import { bestAtMost, type Engine } from './engine';
import { fieldNames, perLanguage, type Fields } from './fields';

/** Fuse over all fields; what the options do not say is as Fuse has it. */
export const fuse =
  (options: IFuseOptions<Fields>): Engine['index'] =>
  (documents) =>
    perLanguage(documents, (fields) => {
      const index = new Fuse(fields, { ...options, keys: [...fieldNames] });
      return (message) => index.search(message, { limit: bestAtMost }).map(({ item }) => item.id);
    });
