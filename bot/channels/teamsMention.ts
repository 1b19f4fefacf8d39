import type { Entity } from 'botbuilder';

/** Somebody who is named in a message, so that they are told of it. */
export interface Mention {
  /** Before the text. */
  text: string;
  entity: Entity;
}

export function mention({ id, name }: { id: string; name: string }): Mention {
  const text = `<at>${name.replace(/[<>&]/g, ' ')}</at>`;
  return { text, entity: { type: 'mention', mentioned: { id, name }, text } };
}
