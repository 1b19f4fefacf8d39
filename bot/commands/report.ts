import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { dayOf, isDay, Language, loadKnowledge } from '../../knowledge';
import { createTranslate } from '../../locales';
import { ownFolders } from '../composeBot';
import { readConfig } from '../config';
import { readJournal } from '../journal/read';
import { daysBefore, journalDays } from '../journal/retention';
import { learntFiles } from '../learntFiles';
import { figuresOf } from '../report/figures';
import { reportPage } from '../report/page';
import { reportText } from '../report/text';
import { createWords } from '../report/words';
import { openStore } from '../state/openStore';

const usage = `npm run report -- [--since YYYY-MM-DD | --since 7d] [--lang fr|en] [--html FILE]

Says what students asked and what became of it, from the store of the desk; 7d are today and the six
days before. Without --since it tells of the last ${journalDays} days, which is all that is kept.`;

interface Request {
  since: string;
  language: Language;
  html?: string;
}

/** @throws Error that says which option is wrong */
function readRequest(args: string[], today: Date): Request | undefined {
  const { values } = parseArgs({
    args,
    options: {
      since: { type: 'string' },
      lang: { type: 'string', default: 'fr' },
      html: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const language = Language.safeParse(values.lang);
  if (!language.success) throw new Error('--lang wants fr or en');
  return { since: readSince(values.since, today), language: language.data, html: values.html };
}

function readSince(since: string | undefined, today: Date): string {
  if (since === undefined) return daysBefore(today, journalDays);
  const [, days] = /^(\d{1,4})d$/.exec(since) ?? [];
  if (days !== undefined) return daysBefore(today, Math.max(0, Number(days) - 1));
  if (isDay(since)) return since;
  throw new Error('--since wants a day such as 2023-09-01, or a number of days such as 7d');
}

async function report({ since, language, html }: Request, today: Date): Promise<void> {
  const translate = createTranslate();
  const config = readConfig(process.env);
  if (config.blobs === undefined && !existsSync(config.stateFile)) {
    throw new Error(
      `there is no store at ${config.stateFile}; STATE_FILE says where the desk’s is`,
    );
  }
  const store = await openStore(config);
  try {
    const [journal, knowledge] = await Promise.all([
      readJournal(store, since),
      loadKnowledge(ownFolders(), translate, { shelf: learntFiles, unprepared: 'learn' }),
    ]);
    const figures = await figuresOf(journal, knowledge, today);
    const words = createWords(language, translate, knowledge);
    const until = dayOf(today);
    process.stdout.write(reportText(figures, words, since, until));
    if (html !== undefined) await writeFile(html, reportPage(figures, words, since, until));
  } finally {
    store.close();
  }
}

async function main(args: string[]): Promise<void> {
  const today = new Date();
  const request = readRequest(args, today);
  if (request === undefined) process.stdout.write(`${usage}\n`);
  else await report(request, today);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`);
  process.exitCode = 1;
});
