import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../packageRoot';
import { sayAblation } from './eval/ablation';
import { askAll } from './eval/ask';
import { sayCurve } from './eval/curve';
import { loadEngine, understandWith } from './eval/engine';
import { crossValidate } from './eval/folds';
import { fitWeights } from './eval/fit';
import { sayFaq } from './eval/faq';
import { sayFollowUps } from './eval/followUps';
import { sayConfusions, sayGroups } from './eval/print';
import type { Result } from './eval/score';
import { saySituations } from './eval/situations';
import { confusionsOf, groupBy, summarise, type Summary } from './eval/summary';
import { readConversations, readTable } from './eval/table';

const usage = `npm run eval -- [--table FILE] [--followups FILE] [--situations [FILE]] [--ablate] [--curve] [--folds] [--fit]
npm run eval -- --faq FILE…

Asks every message of a labelled table and prints how the desk did, by kind and by language, and the
worst confusions. --ablate leaves out each part of the search in turn, --curve some of the wordings.
--folds chooses the thresholds, and --fit the weights of the signals, on four fifths of the rows and
judges them on the rest.
--faq asks somebody else's FAQ (JSON: lang, entries, queries), its entries being all the desk knows.`;

const ownTable = (name: string): string => join(packageRoot(), 'test', 'eval', `${name}.tsv`);
const worst = 10;

async function evaluate(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: withFile(args, 'situations'),
    options: {
      table: { type: 'string', default: ownTable('queries') },
      followups: { type: 'string', default: ownTable('followups') },
      situations: { type: 'string', default: ownTable('situations') },
      ablate: { type: 'boolean', default: false },
      curve: { type: 'boolean', default: false },
      folds: { type: 'boolean', default: false },
      fit: { type: 'boolean', default: false },
      faq: { type: 'string', multiple: true },
    },
  });
  if (values.faq !== undefined) return values.faq.forEach((file) => say(sayFaq(file)));
  const engine = await loadEngine();
  const rows = readTable(values.table);
  if (values.ablate || values.curve) {
    if (values.ablate) say(sayAblation(engine, rows));
    if (values.curve) say(sayCurve(engine, rows));
    return;
  }
  if (values.folds) {
    const { results, chosen } = crossValidate(engine, rows);
    say(sayGroups(byLanguage(results)));
    say(chosen.map(({ answer, none }) => `answer from ${answer}, none from ${none}`).join('\n'));
    return;
  }
  if (values.fit) {
    const { results, weights } = fitWeights(engine, rows);
    say(sayGroups(byLanguage(results)));
    say(`Fitted to all rows: ${JSON.stringify(weights)}`);
    return;
  }
  const understand = understandWith(engine);
  const results = askAll(understand, rows);
  say(sayGroups(byLanguage(results)));
  say(sayGroups(by(results, ({ row }) => row.kind)));
  say(`Worst confusions:\n${sayConfusions(confusionsOf(results, worst))}`);
  say(sayFollowUps(engine, understand, readConversations(values.followups)));
  say(saySituations(engine, understand, readConversations(values.situations)));
}

/** `--situations` alone means the repository's own table. */
const withFile = (args: readonly string[], option: 'situations'): string[] =>
  args.flatMap((arg, place) => {
    const next = args[place + 1];
    const isAlone = arg === `--${option}` && (next === undefined || next.startsWith('--'));
    return isAlone ? [arg, ownTable(option)] : [arg];
  });

/** All rows, and each language's: in scope, near it, and far from it. */
function byLanguage(results: readonly Result[]): (readonly [string, Summary])[] {
  const place = ({ row }: Result): string => {
    if (row.needs.length > 0) return row.language;
    return `${row.language}, ${row.kind === 'near' ? 'near' : 'out of'} scope`;
  };
  return [['all', summarise(results)], ...by(results, place)];
}

const by = (
  results: readonly Result[],
  keyOf: (result: Result) => string,
): (readonly [string, Summary])[] =>
  [...groupBy(results, keyOf)].map(([key, group]) => [key, summarise(group)]);

const say = (text: string): void => void process.stdout.write(`${text}\n\n`);

evaluate(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n\n${usage}\n`);
  process.exitCode = 1;
});
