import pino, { type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config';
import { turnFields, withoutStudent } from './inTurn';

/** The desk's log, one JSON object a line: with the turn that a line is of, and without what was said in it. */
export const createLog = (
  { logLevel }: Pick<Config, 'logLevel'>,
  destination: DestinationStream,
): Logger =>
  pino(
    {
      level: logLevel,
      base: undefined,
      mixin: turnFields,
      serializers: { err: describe },
    },
    destination,
  );

/** Where errors of botbuilder say what went wrong besides; the rest of them holds requests and messages. */
const told = ['code', 'status', 'statusCode'] as const;
/** Causes of causes, no further. */
const deepest = 4;

interface Described {
  type: string;
  message: string;
  stack: string;
  cause?: Described;
}

function describe(error: unknown, depth = 0): Described {
  if (!(error instanceof Error)) {
    return { type: typeof error, message: withoutStudent(String(error)), stack: '' };
  }
  const { name, message, stack = '', cause } = error;
  const frames = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  const details = told.flatMap((key) => {
    const value = (error as Error & Partial<Record<(typeof told)[number], unknown>>)[key];
    return ['string', 'number'].includes(typeof value) ? [[key, value]] : [];
  });
  return {
    type: name,
    message: withoutStudent(message),
    ...(Object.fromEntries(details) as object),
    stack: withoutStudent(frames.join('\n')),
    ...(cause !== undefined && depth < deepest && { cause: describe(cause, depth + 1) }),
  };
}
