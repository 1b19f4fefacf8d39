import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import type { Desk } from '../dialogs/desk';
import { loadKnowledge, type Folders, type Learning, type Profile } from '../knowledge';
import { createTranslate } from '../locales';
import type { Authority } from './connector/authentication';
import { GuichetBot, type Observers } from './guichetBot';
import { learntFiles } from './learntFiles';
import { packageRoot } from './packageRoot';
import type { OnSaid } from './recording';
import { MemoryStore, type StateStore } from './state/stateStore';
import { createTurns, type TurnOptions } from './turn/turns';

/** The school's own content, beside package.json so that a saved file is the one in use. */
export const ownFolders = (): Folders => ({
  content: join(packageRoot(), 'knowledge', 'content'),
  wordings: join(packageRoot(), 'knowledge', 'wordings'),
});

/** What a bot lives in; each has its usual value when left out. */
export interface Surroundings extends Observers {
  folders?: Folders;
  store?: StateStore;
  now?: () => Date;
  /** What is known of a student who is new to the desk. */
  startProfile?: Profile;
  /** Where students' devices find the desk's files; without it none are shown. */
  address?: () => string | undefined;
  /** Who vouches for requests; Microsoft unless set. */
  authority?: Authority;
  /** Told of every turn once its answer is sent. */
  onSaid?: OnSaid;
  /** Told which message of the desk answered what. */
  onAnswer?: TurnOptions['onAnswer'];
  /** Told of a student who was forgotten. */
  onForget?: (activity: Activity) => Promise<void>;
  /** Time a turn may take; a few seconds unless set. */
  limitMs?: number;
}

/** The bot alone, without a server: what the terminal and the tests talk to. */
export async function composeBot(surroundings: Surroundings = {}): Promise<GuichetBot> {
  const translate = createTranslate();
  const { folders = ownFolders() } = surroundings;
  const knowledge = await loadKnowledge(folders, translate, learningFor(folders));
  return newBot({ knowledge: () => knowledge, translate }, surroundings);
}

/** Questions alone are learnt in no time; wordings take seconds, so what was learnt of them is kept. */
const learningFor = ({ wordings }: Folders): Learning | undefined =>
  wordings === undefined ? undefined : { shelf: learntFiles, unprepared: 'learn' };

export function newBot(desk: Desk, surroundings: Surroundings): GuichetBot {
  const { store = new MemoryStore(), now = () => new Date() } = surroundings;
  return new GuichetBot(desk, createTurns(store, now, surroundings), surroundings);
}
