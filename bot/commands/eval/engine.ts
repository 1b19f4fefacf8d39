import type { Thresholds } from '../../../knowledge/decide';
import { loadContent } from '../../../knowledge/load';
import { createSay } from '../../../knowledge/say';
import type { Localized } from '../../../knowledge/schema/localized';
import {
  createGist,
  readGistWords,
  type Document,
  type Gist,
  type Lexicon,
  type Options,
} from '../../../knowledge/search';
import { searchable } from '../../../knowledge/searchable';
import { walk } from '../../../knowledge/situations/walk';
import type { Profile } from '../../../knowledge/schema/profile';
import { createUnderstand, type Understand } from '../../../knowledge/understand';
import { createTranslate } from '../../../locales';
import { ownFolders } from '../../composeBot';

/** What is measured: the desk's own knowledge, to be understood with or without parts of it. */
export interface Engine {
  documents: readonly Document[];
  topics: readonly { id: string; label: Localized }[];
  lexicon: Lexicon;
  /** What is kept of a message for the next one. */
  gist: Gist;
  /** Where what is known of a student leads in the tree, as the tables name it. */
  next(profile: Profile): string;
}

/** @throws ContentError when the content is faulty */
export async function loadEngine(): Promise<Engine> {
  const content = await loadContent(ownFolders());
  const known = searchable(content, createSay(content, createTranslate()));
  return {
    ...known,
    gist: createGist(readGistWords(known.documents, known.lexicon)),
    next: (profile) => {
      if (content.situations === undefined) return '';
      const { kind, id } = walk(content.situations, profile);
      return kind === 'entry' ? `entry:${id}` : id;
    },
  };
}

export const understandWith = (
  { documents, topics, lexicon }: Engine,
  options?: Options,
  limits?: Thresholds,
): Understand => createUnderstand(documents, topics, lexicon, options, limits);
