import type { Knowledge } from '../knowledge';
import type { Translate } from '../locales';

/** What every dialog works with: what the school says, and what the bot says. */
export interface Desk {
  /** The knowledge in service now; it may be replaced between two turns. */
  knowledge: () => Knowledge;
  translate: Translate;
}
