import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawPng } from './icon';
import { textsOf, withTexts } from './localise';

/** What differs from one desk to the next. */
export interface Place {
  /** The bot’s registration in Azure, a GUID. */
  appId: string;
  /** Where the desk is found, without https:// and without a path. */
  host: string;
  version: string;
}

/** What goes into the package: name → content. */
export type Files = Record<string, Uint8Array>;

/** The language whose texts the manifest itself has. */
const mainLanguage = 'fr.json';

/** Makes the package’s files from the folder's: texts into the manifest, SVG pictures into PNG. */
export async function makeFiles(folder: string, place: Place): Promise<Files> {
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const [manifest, fr, en, color, outline] = await Promise.all(
    ['manifest.json', mainLanguage, 'en.json', 'color.svg', 'outline.svg'].map(read),
  );
  const template = JSON.parse(fill(manifest ?? '', place)) as object;
  const texts = textsOf(JSON.parse(fr ?? '') as object);
  return {
    'manifest.json': Buffer.from(JSON.stringify(withTexts(template, texts), undefined, 2)),
    [mainLanguage]: Buffer.from(fr ?? ''),
    'en.json': Buffer.from(en ?? ''),
    'color.png': drawPng(color ?? ''),
    'outline.png': drawPng(outline ?? ''),
  };
}

const fill = (template: string, { appId, host, version }: Place): string =>
  template
    .replaceAll('{{appId}}', appId)
    .replaceAll('{{host}}', host)
    .replaceAll('{{version}}', version);
