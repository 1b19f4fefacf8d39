import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { checkReferences } from './checkReferences';
import type { Content, LoadedEntry } from './content';
import { ContentError, type Fault } from './contentError';
import { parseYaml, type Parsed } from './parseYaml';
import { Campaign } from './schema/campaign';
import { Directory } from './schema/directory';
import { Glossary } from './schema/glossary';
import { HelpLines } from './schema/help';
import { Links } from './schema/links';
import { Situations } from './schema/situations';
import { TopicFile } from './schema/topic';
import { VagueMessages } from './schema/vague';
import { Wordings } from './schema/wordings';
import { keep, nameOf, readKept, type Shelf } from './shelf';

/** Where the knowledge lies. */
export interface Folders {
  /** Topics and tables: campaign, directory, links, glossary, help, situations. A folder with one topic file will do. */
  content: string;
  /** How students say it; without it the questions must do. */
  wordings?: string;
}

const outOfScopeFile = 'out-of-scope.yaml';
const vagueFile = 'vague.yaml';
const Messages = z.strictObject({ fr: z.array(z.string()), en: z.array(z.string()) });

/**
 * Reads and checks all content files.
 *
 * @param shelf - where the same files, read and checked before, may be kept
 * @throws ContentError with every fault in every file
 */
export async function loadContent({ content, wordings }: Folders, shelf?: Shelf): Promise<Content> {
  const files = await readYamlFiles(content);
  if (files.size === 0) throw new ContentError([{ file: content, message: 'has no YAML file' }]);
  const wordingFiles =
    wordings === undefined ? new Map<string, string>() : await readYamlFiles(wordings);
  const name = nameOf([...files], [...wordingFiles]);
  const kept = shelf && (await readKept<Content>(shelf, name));
  if (kept !== undefined) return kept;
  const loaded = parseContent(files, wordingFiles);
  if (shelf !== undefined) await keep(shelf, name, loaded);
  return loaded;
}

/** File name → text, in alphabetical order. */
type Files = ReadonlyMap<string, string>;

function parseContent(files: Files, wordingFiles: Files): Content {
  const faults: Fault[] = [];
  const topicFiles = new Map(files);
  const table = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const text = files.get(name);
    topicFiles.delete(name);
    return text === undefined ? undefined : parseYaml(name, text, schema, faults)?.value;
  };
  const loaded: Content = {
    campaign: table('campaign.yaml', Campaign),
    directory: table('directory.yaml', Directory),
    links: table('links.yaml', Links) ?? {},
    help: table('help.yaml', HelpLines) ?? [],
    glossary: table('glossary.yaml', Glossary) ?? [],
    situations: table('situations.yaml', Situations),
    topics: [],
    entries: new Map(),
    wordings: {},
    vague: {},
    outOfScope: { fr: [], en: [] },
  };
  addTopics(loaded, topicFiles, faults);
  addWordings(loaded, wordingFiles, faults);
  if (faults.length === 0) faults.push(...checkReferences(loaded));
  if (faults.length > 0) throw new ContentError(faults);
  return loaded;
}

function addTopics(content: Content, files: Files, faults: Fault[]): void {
  for (const [file, text] of files) {
    const parsed = parseYaml(file, text, TopicFile, faults);
    if (parsed === undefined) continue;
    const { topic, entries } = parsed.value;
    content.topics.push({ ...topic, entries: entries.map(({ id }) => id) });
    entries.forEach((entry, index) => {
      const place = { file, line: parsed.lineOf(['entries', index]), topic: topic.id };
      addEntry(content, { ...entry, ...place }, faults);
    });
  }
  content.topics.sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0);
}

function addEntry(content: Content, entry: LoadedEntry, faults: Fault[]): void {
  const twin = content.entries.get(entry.id);
  if (twin === undefined) content.entries.set(entry.id, entry);
  else {
    const message = `uses an id that ${twin.file} has already`;
    faults.push({ file: entry.file, line: entry.line, entry: entry.id, message });
  }
}

function addWordings(content: Content, files: Files, faults: Fault[]): void {
  for (const [file, text] of files) {
    const name = `wordings/${file}`;
    if (file === outOfScopeFile) {
      content.outOfScope = parseYaml(name, text, Messages, faults)?.value ?? content.outOfScope;
      continue;
    }
    if (file === vagueFile) {
      content.vague = parseYaml(name, text, VagueMessages, faults)?.value ?? content.vague;
      continue;
    }
    const parsed = parseYaml(name, text, Wordings, faults);
    for (const id of Object.keys(parsed?.value ?? {})) {
      if (!content.entries.has(id)) faults.push(stray(name, id, parsed));
    }
    Object.assign(content.wordings, parsed?.value);
  }
}

const stray = (file: string, id: string, parsed: Parsed<Wordings> | undefined): Fault => ({
  file,
  line: parsed?.lineOf([id]),
  entry: id,
  message: 'is no entry of the content',
});

async function readYamlFiles(folder: string): Promise<Files> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(names.map((name, index) => [name, texts[index] ?? '']));
}
