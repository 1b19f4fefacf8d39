import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { ContentError, Language, Profile, type Folders } from '../../knowledge';
import type { Turn } from '../../dialogs/turn';
import { TerminalAdapter } from '../channels/terminalAdapter';
import { composeBot } from '../composeBot';
import { askLine } from './askLine';

const usage = `npm run ask -- [--json] [--lang fr|en] [--today YYYY-MM-DD] [--knowledge FOLDER]
               [--situation key=value,…] [--conversation] [question]

Answers one question, or one per line of standard input when none is given.
With --conversation the lines are turns of one conversation; an empty line starts the next.`;

interface Request {
  json: boolean;
  language?: Language;
  today: () => Date;
  folders?: Folders;
  situation: Profile;
  conversation: boolean;
  question?: string;
}

async function ask(request: Request): Promise<void> {
  let turn: Turn | undefined;
  const bot = await composeBot({
    folders: request.folders,
    now: request.today,
    startProfile: request.situation,
    observe: (over) => (turn = over),
  });
  const adapter = new TerminalAdapter(bot);
  let conversation = 0;
  for await (const line of lines(request.question)) {
    const question = line.trim();
    if (!request.conversation || question === '') conversation += 1;
    if (request.conversation && question === '') continue;
    const replies = await adapter.say(question, `ask-${conversation}`, request.language);
    const text = replies.flatMap((reply) => reply.text ?? []).join('\n\n');
    const said = request.json && turn ? JSON.stringify(askLine(question, turn, text)) : text;
    process.stdout.write(`${said}\n`);
  }
}

function lines(question: string | undefined): AsyncIterable<string> | Iterable<string> {
  return question === undefined ? createInterface({ input: process.stdin }) : [question];
}

/** @throws Error that says which option is wrong */
function readRequest(args: string[]): Request | undefined {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
      today: { type: 'string' },
      knowledge: { type: 'string' },
      situation: { type: 'string' },
      conversation: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  return {
    json: values.json,
    conversation: values.conversation,
    language: values.lang === undefined ? undefined : Language.parse(values.lang),
    today: clock(values.today),
    folders: values.knowledge === undefined ? undefined : { content: values.knowledge },
    situation: readSituation(values.situation),
    question: positionals.length > 0 ? positionals.join(' ') : undefined,
  };
}

/** Noon in Nîmes on that day, so that the day is the same in every time zone near it. */
function clock(day: string | undefined): () => Date {
  if (day === undefined) return () => new Date();
  const noon = new Date(`${day}T11:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(noon.getTime())) {
    throw new Error('--today wants a day such as 2023-09-01');
  }
  return () => noon;
}

/** @example readSituation('programme=lp,status=apprentice') */
function readSituation(pairs = ''): Profile {
  const attributes = pairs
    .split(',')
    .filter((pair) => pair !== '')
    .map((pair) => pair.split('=').map((part) => part.trim()));
  const parsed = Profile.safeParse(Object.fromEntries(attributes));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) =>
    `${path.join('.')} ${message}`.trim(),
  );
  throw new Error(`--situation: ${faults.join('; ')}`);
}

function main(): Promise<void> {
  const request = readRequest(process.argv.slice(2));
  if (request === undefined) {
    process.stdout.write(`${usage}\n`);
    return Promise.resolve();
  }
  return ask(request);
}

Promise.resolve()
  .then(main)
  .catch((error: unknown) => {
    const known = error instanceof ContentError || error instanceof Error;
    process.stderr.write(`${known ? error.message : String(error)}\n\n${usage}\n`);
    process.exitCode = 1;
  });
