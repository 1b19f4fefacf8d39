import { loadContent } from '../../knowledge/load';
import { checkContent } from '../../knowledge/check';
import { ContentError, describeFault, type Fault } from '../../knowledge/contentError';
import { createSay } from '../../knowledge/say';
import { drawTree } from '../../knowledge/situations/diagram';
import { createTranslate } from '../../locales';
import { ownFolders } from '../composeBot';
import { newEntry } from './newEntry';

const usage = `npm run content                          checks all content files
npm run content -- new TOPIC ID          adds a skeleton entry to a topic
npm run content -- tree                  draws the situations as a Mermaid diagram`;

async function check(): Promise<void> {
  const faults = await findFaults();
  for (const fault of faults) process.stdout.write(`${describeFault(fault)}\n`);
  if (faults.length > 0) process.exitCode = 1;
}

/** @throws ContentError when the content is faulty */
async function tree(): Promise<void> {
  const content = await loadContent(ownFolders());
  const say = createSay(content, createTranslate());
  const today = new Date();
  if (content.situations === undefined) return;
  const diagram = drawTree(content.situations, 'fr', (text) =>
    say(text, { language: 'fr', today }),
  );
  process.stdout.write(`${diagram}\n`);
}

async function findFaults(): Promise<readonly Fault[]> {
  try {
    const content = await loadContent(ownFolders());
    const faults = checkContent(content, createTranslate(), new Date());
    const wordings = Object.values(content.wordings).flatMap(({ fr, en }) => [...fr, ...en]).length;
    process.stdout.write(
      `${content.entries.size} entries in ${content.topics.length} topics, ${wordings} wordings: ${summary(faults)}\n`,
    );
    return faults;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    process.stdout.write(`The content cannot be used: ${summary(error.faults)}\n`);
    return error.faults;
  }
}

const summary = ({ length }: readonly Fault[]): string =>
  length === 0 ? 'no faults.' : length === 1 ? 'one fault.' : `${length} faults.`;

async function main([command, ...rest]: string[]): Promise<void> {
  if (command === undefined) return check();
  if (command === 'tree') return tree();
  const [topic, id] = rest;
  if (command === 'new' && topic !== undefined && id !== undefined) {
    process.stdout.write(`${await newEntry(ownFolders(), topic, id)}\n`);
    return;
  }
  process.stderr.write(`${usage}\n`);
  process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
