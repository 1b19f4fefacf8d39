import type { Campaign } from './schema/campaign';
import type { Directory } from './schema/directory';
import type { Term } from './schema/glossary';
import type { HelpLine } from './schema/help';
import type { Links } from './schema/links';
import type { Localized } from './schema/localized';
import type { Situations } from './schema/situations';
import type { Entry } from './schema/topic';
import type { VagueMessages } from './schema/vague';
import type { Wordings } from './schema/wordings';

/** An entry, and where an editor finds it. */
export interface LoadedEntry extends Entry {
  topic: string;
  file: string;
  line?: number;
}

export interface Topic {
  id: string;
  label: Localized;
  order?: number;
  /** Entry ids in the order of the file. */
  entries: string[];
}

/** All that the content files say, checked. The tables are missing in a bare folder of questions and answers. */
export interface Content {
  topics: Topic[];
  entries: Map<string, LoadedEntry>;
  campaign?: Campaign;
  directory?: Directory;
  links: Links;
  glossary: Term[];
  /** Telephone numbers for somebody in danger. */
  help: HelpLine[];
  /** The questions that find a student's procedure, and the procedures. */
  situations?: Situations;
  wordings: Wordings;
  /** Messages that say too little to mean one entry. */
  vague: VagueMessages;
  /** Messages that no entry answers, by language. */
  outOfScope: { fr: string[]; en: string[] };
}
