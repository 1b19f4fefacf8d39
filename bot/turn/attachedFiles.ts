import type { Activity } from 'botbuilder';

/**
 * Whether a message brings files. Teams also attaches an HTML rendering of the text, quoted messages
 * and cards that somebody shared; those are none.
 */
export const hasFiles = ({ attachments }: Activity): boolean =>
  (attachments ?? []).some(({ contentType }) => !noFiles.test(contentType));

const noFiles =
  /^(text\/html|application\/vnd\.microsoft\.card\..*|(forwarded)?messageReference)$/i;
