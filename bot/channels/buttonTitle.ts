import type { Option } from '../../dialogs/outcome';

/** What a button says, where the text beside it lists no options. */
export const buttonTitle = ({ label, number }: Option): string =>
  // “1.” would begin a list where titles are Markdown.
  number === undefined ? label : `${number}\u00A0· ${label}`;
