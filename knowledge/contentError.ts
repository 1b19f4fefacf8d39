/** One thing wrong with a content file, in words an editor understands. */
export interface Fault {
  /** Relative to the content folder, such as cvec.yaml. */
  file: string;
  /** From 1; missing when the fault concerns the file as a whole. */
  line?: number;
  /** The entry's id, where there is one. */
  entry?: string;
  /** Such as answer.fr; missing when the whole entry is meant. */
  field?: string;
  message: string;
}

/** The content cannot be used. The message lists every fault, one a line. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(readonly faults: readonly Fault[]) {
    super(`The knowledge has ${count(faults.length)}:\n${faults.map(describeFault).join('\n')}`);
  }
}

/** @example describeFault({ file: 'cvec.yaml', line: 12, entry: 'cvec-what', field: 'answer.fr', message: 'is empty' }); // 'cvec.yaml:12 cvec-what, answer.fr: is empty' */
export function describeFault({ file, line, entry, field, message }: Fault): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const where = [entry, field].filter(Boolean).join(', ');
  return where === '' ? `${place}: ${message}` : `${place} ${where}: ${message}`;
}

const count = (faults: number): string => (faults === 1 ? 'one fault' : `${faults} faults`);
