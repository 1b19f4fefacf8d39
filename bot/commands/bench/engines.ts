import type { Engine } from './engine';
import { fuse } from './fuse';
import { deskAsItRuns, searchAlone } from './guichet';
import { lunrSearch, tunedLunr } from './lunr';
import { miniSearch, tunedMiniSearch } from './miniSearch';

/** In the order of the table. */
export const engines: readonly Engine[] = [
  { name: 'Guichet, as it runs', own: true, index: deskAsItRuns },
  { name: 'Guichet, search alone', own: true, index: searchAlone },
  { name: 'MiniSearch', index: miniSearch() },
  { name: 'MiniSearch, tuned', index: miniSearch(tunedMiniSearch) },
  { name: 'lunr', index: lunrSearch() },
  { name: 'lunr, tuned', index: lunrSearch(tunedLunr) },
  { name: 'Fuse, whole question', index: fuse({}) },
  { name: 'Fuse, token search', index: fuse({ useTokenSearch: true }) },
];

/** @throws Error that names the engines there are */
export function engineNamed(name: string): Engine {
  const engine = engines.find((each) => each.name === name);
  if (engine !== undefined) return engine;
  const names = engines.map((each) => each.name).join(' · ');
  throw new Error(`no engine is called “${name}”; there are ${names}`);
}
