import type { Link } from '../../knowledge';

/** A text with links under it, one a paragraph. */
export const withLinks = (text: string, links: readonly Link[]): string =>
  [text, ...links.map(({ label, href }) => `[${label}](${href})`)].join('\n\n');
