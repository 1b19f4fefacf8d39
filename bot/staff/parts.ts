import type { Folders, Knowledge } from '../../knowledge';
import type { Translate } from '../../locales';
import type { StateStore } from '../state/stateStore';
import type { Words } from '../report/words';
import type { Access } from './access';

/** What the staff's pages are made of. */
export interface StaffParts {
  knowledge: () => Knowledge;
  folders: Folders;
  store: StateStore;
  translate: Translate;
  now: () => Date;
  access: Access;
}

/** The same for one page, with its language. */
export type Room = StaffParts & { words: Words };
