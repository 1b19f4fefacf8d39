import type { Activity, Attachment } from 'botbuilder';
import { escape } from '../web/document';
import { toHtml } from './markdown';

/** A message of the desk as a channel shows it: its words, its cards, its buttons. */
export function bubble({ text, attachments = [], suggestedActions, locale }: Partial<Activity>) {
  const buttons = (suggestedActions?.actions ?? []).map(({ title }) => `<li>${escape(title)}</li>`);
  const cards = attachments.map(drawCard).filter((card) => card !== '');
  return `<div class="bubble" lang="${escape(locale ?? '')}">${toHtml(text ?? '')}${cards.join('')}${buttons.length === 0 ? '' : `<ul class="buttons">${buttons.join('')}</ul>`}</div>`;
}

/** The texts of a card in their order; files by their names. */
function drawCard({ content, name }: Attachment): string {
  if (name !== undefined) return `<p>📎 ${escape(name)}</p>`;
  return `<div class="card">${textsOf(content).map(toHtml).join('')}</div>`;
}

function textsOf(element: unknown): string[] {
  if (Array.isArray(element)) return element.flatMap(textsOf);
  if (typeof element !== 'object' || element === null) return [];
  const { text, title, body, items, actions } = element as Record<string, unknown>;
  const own = [text, title].filter((one) => typeof one === 'string');
  return [...own, ...[body, items, actions].flatMap(textsOf)];
}
