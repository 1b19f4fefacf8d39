import type { Language, Link } from '../knowledge';
import type { Reason } from './reasons';

/** Something the student can tap; tapping says `message` in their place. */
export interface Option {
  label: string;
  message: string;
  /** By which it can be answered, too: the one it has in the list that `brief` leaves out. */
  number?: number;
  /** Which question of the guided dialog it answers, so that an old button is known as such. */
  answers?: { question: string; option: string };
  /** Which answer it finds fault with, and why. */
  blames?: { reason: Reason; entries: readonly string[] };
}

/** What the desk says at the end of a turn, before a channel draws it. */
export interface Outcome {
  language: Language;
  /** Markdown: paragraphs, bold, lists, links. */
  text: string;
  /** The text without the list that the options repeat, for channels that show them all as buttons. */
  brief?: string;
  /** In the order of their worth; a channel may show them as buttons or leave them out. */
  options: Option[];
  /** Ids of the entries it answers outright; a channel may ask whether that helped. */
  answered?: readonly string[];
  /** Where the school says so, for channels that cite. */
  source?: string;
  /** E-mails ready to send. */
  links?: readonly Link[];
  /** Days to note down, by the names of windows and deadlines. */
  calendar?: { label: string; names: readonly string[] };
  /** Channels with cards show it with its introduction, in the place of the text that says the same. */
  card?: Card;
}

/** A student's procedure, with steps to tick off. */
export interface Card {
  /** The outcome's id, by which ticks are remembered. */
  id: string;
  /** Tells it from older cards of the same outcome. */
  edition: string;
  /** Said above the card. */
  introduction: string;
  title: string;
  /** How far the student is, once something is ticked. */
  progress?: string;
  /** The student's windows on one day, by name, as a picture. */
  timeline?: { names: readonly string[]; today: string; alt: string };
  sections: Section[];
  /** Said last, in small. */
  closing?: string;
  /** On the button that keeps the ticks. */
  save: string;
  hint: string;
}

export interface Section {
  heading: string;
  lead?: string;
  /** Numbered: things to do one after the other. */
  ordered?: boolean;
  /** Markdown; those with an id can be ticked off. */
  items: { text: string; id?: string; done?: boolean }[];
}
