/** Which signals take part; all, unless something is being measured. */
export interface Signals {
  bm25: boolean;
  ngrams: boolean;
  classifier: boolean;
  spelling: boolean;
}

export const allSignals: Signals = { bm25: true, ngrams: true, classifier: true, spelling: true };

/** What the signals say of one message in one language; one place an entry. */
export interface Evidence {
  bm25: Float64Array;
  /** The last place is for what is out of scope, here and in `learnt`. */
  likeness: Float64Array;
  learnt?: Float64Array;
}

/** Weights of the signals, fitted by cross-validation (see DESIGN.md). */
const weights = { bm25: 6, likeness: 8, learnt: 0.6 } as const;
const leastProbability = 1e-5;

/** The evidence for each entry, and last for none of them, as log-odds up to a constant. */
export function mix({ bm25, likeness, learnt }: Evidence, signals: Signals): Float64Array {
  const entries = bm25.length;
  const odds = new Float64Array(entries + 1);
  for (let place = 0; place <= entries; place++) {
    let sum = 0;
    if (signals.bm25 && place < entries) sum += weights.bm25 * (bm25[place] ?? 0);
    if (signals.ngrams) sum += weights.likeness * (likeness[place] ?? 0);
    if (signals.classifier && learnt !== undefined) {
      sum += weights.learnt * Math.log(Math.max(leastProbability, learnt[place] ?? 0));
    }
    odds[place] = sum;
  }
  return odds;
}
