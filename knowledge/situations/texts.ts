import type { Localized } from '../schema/localized';
import type { Said, Situations } from '../schema/situations';

/** A part of an outcome in one form: a shared text's id or a text of its own, and whom it is for. */
export function said(part: Said): { item?: string; text?: Localized; for?: string } {
  return typeof part === 'string' ? { item: part } : part;
}

/** Every text of the file with the question, outcome or text it belongs to, in both languages. */
export function textsOf(situations: Situations): [owner: string, text: string][] {
  const found: [string, string][] = [];
  const collect = (owner: string, value: unknown): void => {
    if (isLocalized(value)) found.push([owner, value.fr], [owner, value.en]);
    else if (typeof value === 'object' && value !== null) {
      for (const part of Object.values(value)) collect(owner, part);
    }
  };
  for (const named of [...situations.questions, ...situations.outcomes]) collect(named.id, named);
  for (const [id, text] of Object.entries(situations.texts)) collect(id, text);
  for (const [kind, request] of Object.entries(situations.requests ?? {})) collect(kind, request);
  for (const [id, { label }] of Object.entries(situations.groups)) collect(id, label);
  return found;
}

const isLocalized = (value: unknown): value is Localized =>
  typeof value === 'object' &&
  value !== null &&
  'fr' in value &&
  typeof value.fr === 'string' &&
  'en' in value &&
  typeof value.en === 'string';
