import type { Language } from '../../../knowledge';
import type { Row } from '../eval/table';
import { bestAtMost, type Engine, type Search } from './engine';
import type { Grown } from './grow';
import { noises, spoil } from './noise';
import { addTo, noQuality, type Quality } from './quality';
import type { School } from './school';

/** What one engine did with one size of the entries. */
export interface Measured {
  engine: string;
  own: boolean;
  entries: number;
  /** Messages asked, in and out of scope. */
  asked: number;
  quality: Record<Language, Quality>;
  indexMs: number;
  /** Sorted, ms a message: all, those written with care, and those misspelt. */
  latency: { all: number[]; clean: number[]; misspelt: number[] };
  /** What the index keeps on the heap and in typed arrays, MB. */
  heapMb: number;
  /** What the process grew by while it indexed and answered, garbage included, MB. */
  rssMb: number;
}

/** An engine that takes longer answers as many messages as it can, at least so many. */
export const leastAsked = 60;
const warmUpWordings = 9;
const warmUpMs = 3_000;

const misspeltKinds = ['typo', 'sms'];
const cleanKinds = ['paraphrase', 'indirect', 'keyword'];

/**
 * Indexes the entries and asks every message once, one after the other. Alone in a process with
 * `--expose-gc` the memory is that of this engine.
 *
 * @param seconds - no message is begun after so many
 */
export function measure(engine: Engine, grown: Grown, school: School, seconds: number): Measured {
  const before = { heap: heapMb(), rss: rssMb() };
  const started = performance.now();
  const search = engine.index(grown.documents, { ...school.lexicon, negatives: grown.negatives });
  const indexMs = performance.now() - started;
  const indexed = { rss: rssMb(), heap: heapMb() };
  warmUp(search, school);
  const asked = askAll(search, grown, school.rows, seconds);
  return {
    engine: engine.name,
    own: engine.own ?? false,
    entries: grown.documents.length,
    ...asked,
    indexMs,
    heapMb: indexed.heap - before.heap,
    rssMb: Math.max(before.rss, indexed.rss, rssMb()) - before.rss,
  };
}

type Asked = Pick<Measured, 'asked' | 'quality' | 'latency'>;

function askAll(search: Search, grown: Grown, rows: readonly Row[], seconds: number): Asked {
  const quality = { fr: noQuality(), en: noQuality() };
  const times: { kind: string; ms: number }[] = [];
  const end = performance.now() + seconds * 1_000;
  for (const row of rows) {
    const started = performance.now();
    if (started > end && times.length >= leastAsked) break;
    const found = search(row.message, row.language).slice(0, bestAtMost);
    times.push({ kind: row.kind, ms: performance.now() - started });
    if (row.needs.length > 0) addTo(quality[row.language], row, origins(found, grown));
  }
  const of = (kinds?: readonly string[]): number[] =>
    times
      .filter(({ kind }) => kinds?.includes(kind) ?? true)
      .map(({ ms }) => ms)
      .sort((a, b) => a - b);
  const latency = { all: of(), clean: of(cleanKinds), misspelt: of(misspeltKinds) };
  return { asked: times.length, quality, latency };
}

/** The entries that the found ones stand for, each once. */
export const origins = (found: readonly string[], grown: Grown): string[] => [
  ...new Set(found.map((id) => grown.origins.get(id) ?? id)),
];

/** Asks wordings, misspelt too, so that the messages themselves meet compiled code and no remembered answer. */
function warmUp(search: Search, { documents }: School): void {
  const end = performance.now() + warmUpMs;
  for (let place = 0; place < warmUpWordings; place++) {
    for (const { wordings } of documents) {
      for (const language of ['fr', 'en'] as const) {
        if (performance.now() > end) return;
        const noise = noises[place % noises.length] ?? 'clean';
        search(spoil(wordings[language][place] ?? '', language, noise, place), language);
      }
    }
  }
}

/** What is in use after a collection, typed arrays included, where the process was started with `--expose-gc`. */
function heapMb(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

const rssMb = (): number => process.memoryUsage.rss() / 1e6;

/** The time that a share of all messages stays below. @param sorted - ms, ascending */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
