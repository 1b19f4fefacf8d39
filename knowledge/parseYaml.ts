import { LineCounter, parseDocument, isNode, type Document } from 'yaml';
import type { z } from 'zod';
import type { Fault } from './contentError';

/** What nearly always helps. */
const quotesHint =
  'A text with “: ”, “#” or “{{” stands in quotes, or on its own lines below “>-”.';

export type Parsed<T> = { value: T; lineOf: (path: readonly PropertyKey[]) => number | undefined };

/**
 * Reads one YAML file through its schema.
 *
 * @param file - its name, for the faults
 * @param faults - every fault found is added here, with its line
 * @returns the parsed value, or undefined when there was a fault
 */
export function parseYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  faults: Fault[],
): Parsed<T> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [first] = document.errors;
  if (first !== undefined) {
    // The errors that follow are mostly consequences of the first one.
    const what = first.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '');
    const message = `is not valid YAML: ${what}. ${quotesHint}`;
    faults.push({ file, line: lines.linePos(first.pos[0]).line, message });
    return undefined;
  }
  const raw: unknown = document.toJS();
  const lineOf = (path: readonly PropertyKey[]) => lineAt(document, lines, path);
  const result = schema.safeParse(raw);
  if (result.success) return { value: result.data, lineOf };
  faults.push(
    ...result.error.issues.map((issue) => ({
      file,
      line: lineOf(issue.path),
      ...placeOf(raw, issue.path),
      message: sentence(issue),
    })),
  );
  return undefined;
}

/** The line of the deepest part of the path that the document has. */
function lineAt(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
): number | undefined {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

/** Splits ['entries', 3, 'answer', 'fr'] into the entry's id and 'answer.fr'. */
function placeOf(raw: unknown, path: readonly PropertyKey[]): Pick<Fault, 'entry' | 'field'> {
  const [head, index, ...rest] = path;
  if (head === 'entries' && typeof index === 'number') {
    const entry = (raw as { entries: { id?: unknown }[] }).entries[index]?.id;
    return {
      entry: typeof entry === 'string' ? entry : `entry ${index + 1}`,
      field: rest.map(String).join('.') || undefined,
    };
  }
  return { field: path.map(String).join('.') || undefined };
}

/** What zod found, in a sentence for somebody who is no programmer. */
function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `does not know ${issue.keys.map((key) => `“${key}”`).join(', ')}: a misspelt or misplaced field?`;
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing'
        : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return sentenceOfUnion(issue);
    default:
      return issue.message;
  }
}

/** Of the alternatives, the one that lists what is allowed tells an editor most. */
function sentenceOfUnion({ errors, message }: z.core.$ZodIssueInvalidUnion): string {
  const listed = errors.flat().find(({ code }) => code === 'invalid_value');
  return listed === undefined ? message : sentence(listed);
}

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};
