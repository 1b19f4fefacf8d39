import type { Content, LoadedEntry } from './content';
import type { Fault } from './contentError';
import { checkSituations } from './situations/check';
import { placeholdersIn } from './placeholders';
import { isPlaceholder } from './tables';

/** Every reference to an entry, a contact, a link or a table's value that leads nowhere. */
export function checkReferences(content: Content): Fault[] {
  const faults: Fault[] = [];
  for (const entry of content.entries.values()) {
    const report = (field: string, message: string) =>
      faults.push({ file: entry.file, line: entry.line, entry: entry.id, field, message });
    checkIds(content, entry, report);
    for (const [field, text] of textsOf(entry)) {
      for (const name of placeholdersIn(text)) {
        if (!isPlaceholder(content, name)) report(field, `uses {{${name}}}, which no table has`);
      }
    }
  }
  const fallback = content.directory?.fallback;
  if (fallback !== undefined && !content.directory?.contacts[fallback]) {
    faults.push({
      file: 'directory.yaml',
      field: 'fallback',
      message: `names “${fallback}”, which is no contact`,
    });
  }
  for (const term of content.glossary) {
    for (const id of term.entries ?? []) {
      if (!content.entries.has(id)) {
        faults.push({
          file: 'glossary.yaml',
          entry: term.id,
          field: 'entries',
          message: `refers to “${id}”, which is no entry`,
        });
      }
    }
  }
  return [...faults, ...checkVague(content), ...checkSituations(content)];
}

type Report = (field: string, message: string) => void;

function checkIds(content: Content, entry: LoadedEntry, report: Report): void {
  for (const id of entry.related ?? []) {
    if (!content.entries.has(id)) report('related', `refers to “${id}”, which is no entry`);
    if (id === entry.id) report('related', 'refers to itself');
  }
  for (const id of entry.links ?? []) {
    if (!content.links[id]) report('links', `refers to “${id}”, which links.yaml does not have`);
  }
  for (const id of entry.contacts ?? []) {
    if (!content.directory?.contacts[id]) {
      report('contacts', `refers to “${id}”, which directory.yaml does not have`);
    }
  }
}

/** Field name → text, for every text of an entry that may hold placeholders. */
export function textsOf(entry: LoadedEntry): [field: string, text: string][] {
  const localized: [string, { fr: string; en: string } | undefined][] = [
    ['question', entry.question],
    ['answer', entry.answer],
    ['closing', entry.closing],
    ...(entry.cases ?? []).flatMap(({ label, answer }, index): [string, typeof label][] => [
      [`cases.${index}.label`, label],
      [`cases.${index}.answer`, answer],
    ]),
  ];
  return localized.flatMap(([field, text]): [string, string][] =>
    text === undefined
      ? []
      : [
          [`${field}.fr`, text.fr],
          [`${field}.en`, text.en],
        ],
  );
}

/** Vague messages may mean entries that are there, and a situation only where the content has some. */
const checkVague = ({ vague, entries, situations }: Content): Fault[] =>
  Object.entries(vague).flatMap(([id, { means }]) => {
    const report = (message: string): Fault => ({
      file: 'wordings/vague.yaml',
      entry: id,
      field: 'means',
      message,
    });
    if (means !== 'situation') {
      const strays = means.filter((meant) => !entries.has(meant));
      return strays.map((stray) => report(`refers to “${stray}”, which is no entry`));
    }
    return situations === undefined ? [report('asks for the situation, but there are none')] : [];
  });
