import type { Language } from '../knowledge';

/** Something the student can tap; tapping says `message` in their place. */
export interface Option {
  label: string;
  message: string;
}

/** What the desk says at the end of a turn, before a channel draws it. */
export interface Outcome {
  language: Language;
  /** Markdown: paragraphs, bold, lists, links. */
  text: string;
  /** In the order of their worth; a channel may show them as buttons or leave them out. */
  options: Option[];
  /** Where the school says so, for channels that cite. */
  source?: string;
}
