import { ActivityTypes, type Activity } from 'botbuilder';
import type { Outcome } from '../../dialogs/outcome';

/** The terminal: plain text; options are listed where the text does not list them already. */
export function drawForTerminal({ text, options, language }: Outcome): Partial<Activity>[] {
  return [
    {
      type: ActivityTypes.Message,
      locale: language,
      textFormat: 'plain',
      text: plainText(text),
      channelData: { options: options.map(({ label }) => label) },
    },
  ];
}

/** Markdown as it is read aloud: bold and italics without their marks, links as “label (address)”. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^[\]]+)\]\(([^()\s]+)\)/g, (_, label: string, address: string) =>
      address.includes(label) ? address : `${label} (${address})`,
    )
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/(^|\s)_([^_\n]+)_(?=\s|$)/g, '$1$2')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>$])/g, '$1');
}
