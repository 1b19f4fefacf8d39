import type { Reckoned } from './message/given';
import type { Language } from './schema/localized';
import type { Profile } from './schema/profile';

/** An entry that may answer a message. */
export interface Match {
  id: string;
  /** Calibrated: of the matches given with confidence p, a share p is right. 0 … 1. */
  confidence: number;
}

/** What a message is worth knowing of what went before it. */
export interface Context {
  /** The language of the conversation so far; an ambiguous message keeps it. */
  language: Language;
  profile: Profile;
  /** The last turn that was about the knowledge, for « et pour les apprentis ? » and “2”. */
  previous?: {
    message: string;
    /** Ids answered outright, in order. */
    answered: readonly string[];
    /** Ids offered as choices or nearest help, in the order shown. */
    offered: readonly string[];
  };
}

export type SmallTalk =
  | 'hello'
  | 'thanks'
  | 'bye'
  | 'who'
  | 'languages'
  | 'howAreYou'
  | 'hesitation'
  | 'praise'
  | 'insult';

export type Command =
  | { name: 'menu' }
  | { name: 'topic'; topic: string }
  | { name: 'language'; language: Language }
  | {
      name: 'help' | 'back' | 'restart' | 'cancel' | 'forget' | 'profile' | 'situation' | 'contact';
    };

/**
 * What a message means: one of these, never two. Every kind carries the language to reply in and the
 * ranking it was decided on (best first, at most ten), so that staff can see why.
 */
export type Understanding = {
  language: Language;
  ranked: readonly Match[];
  /** The message as the search read it, when words were corrected. */
  corrected?: string;
  /** The glossary term whose meaning is asked, when the entries do not say it anyway. */
  term?: string;
  /** What the message says of its writer besides, if anything. */
  stated?: Profile;
} & (
  | {
      kind: 'answer';
      /** One per question asked, in the order asked. */
      entries: readonly Match[];
      /** What may be meant as well, best first; worth offering under the answer. */
      also?: readonly Match[];
      /** What is worked out from the number that the message gives. */
      reckoned?: Reckoned;
    }
  | { kind: 'choices'; /** Two to four, best first. */ entries: readonly Match[] }
  | {
      kind: 'nothing';
      /** `unknown`: no entry fits; `language`: neither French nor English; `distress`: someone may be in danger. */
      reason: 'unknown' | 'language' | 'distress' | 'empty';
      /** Nothing of what was offered before is what was meant. */
      rejected?: true;
      /** The nearest help, possibly none. */
      entries: readonly Match[];
    }
  | { kind: 'smallTalk'; about: SmallTalk }
  | {
      kind: 'situation';
      /** What the message states, to be added to what is known. */ stated: Profile;
      /** What it may ask all the same, likeliest first. */
      also?: readonly Match[];
    }
  | { kind: 'command'; command: Command }
);
