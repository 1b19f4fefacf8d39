import type { Attachment } from 'botbuilder';

/** Teams refuses larger cards. */
const maxCardBytes = 28 * 1024;
/** In UTF-16 far less than the 80 KB that Teams takes for sure, and as much as anybody reads at once. */
const maxTextLength = 10_000;

/** Whether Teams takes a card; it counts in UTF-16. */
export const isSmallEnough = ({ content }: Attachment): boolean =>
  JSON.stringify(content).length * 2 <= maxCardBytes;

/**
 * Cuts a long text into messages: between paragraphs, else between lines, else anywhere.
 *
 * @returns at least one piece
 */
export function splitText(text: string, separators: readonly string[] = ['\n\n', '\n']): string[] {
  if (text.length <= maxTextLength) return [text];
  const [separator, ...finer] = separators;
  if (separator === undefined) {
    return [text.slice(0, maxTextLength), ...splitText(text.slice(maxTextLength), [])];
  }
  const pieces: string[] = [];
  for (const part of text.split(separator).flatMap((one) => splitText(one, finer))) {
    const last = pieces.at(-1);
    const joined = last === undefined ? part : `${last}${separator}${part}`;
    if (joined.length <= maxTextLength && last !== undefined) pieces[pieces.length - 1] = joined;
    else pieces.push(part);
  }
  return pieces;
}
