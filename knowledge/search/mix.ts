/** Which signals take part; all, unless something is being measured. */
export interface Signals {
  bm25: boolean;
  ngrams: boolean;
  classifier: boolean;
  /** Concepts: words that mean much the same. */
  thesaurus: boolean;
  spelling: boolean;
  /** Messages that no entry answers, as a class of their own. */
  negatives: boolean;
  /** Both languages' indexes, not only that of the message's language. */
  bothIndexes: boolean;
}

export const allSignals: Signals = {
  bm25: true,
  ngrams: true,
  classifier: true,
  thesaurus: true,
  spelling: true,
  negatives: true,
  bothIndexes: true,
};

/** What one language's index says of a message. */
export interface Evidence {
  /** One place an entry. */
  bm25: Float64Array;
  /** One place an entry, and a last one for what is out of scope; here and in `learnt`. */
  likeness: Float64Array;
  /** Likeness to question and answer together; only where there was nothing to learn. */
  whole?: Float64Array;
  /** Undefined when there were too few texts to learn from. */
  learnt?: Float64Array;
  /** Share of the message that is in the vocabulary, rare words counting more, 0 … 1. */
  coverage: number;
  /** Words in the message. */
  words: number;
}

/** How much each signal counts. */
export interface Weights {
  bm25: number;
  likeness: number;
  whole: number;
  learnt: number;
  /** What speaks for none of the entries. */
  none: {
    atFirst: number;
    likeness: number;
    learnt: number;
    bestLikeness: number;
    coverage: number;
    words: number;
  };
}

/** Fitted to the labelled table (`npm run eval -- --fit`); what they are for is said in DESIGN.md. */
export const whenLearnt: Weights = {
  bm25: 10.1,
  likeness: 2.3,
  whole: 0,
  learnt: 1.5,
  none: {
    atFirst: 11.6,
    likeness: 14.8,
    learnt: 0.2,
    bestLikeness: -12.2,
    coverage: 4.7,
    words: -6,
  },
};
const whenNotLearnt: Weights = {
  bm25: 11.5,
  likeness: 9.2,
  whole: 6.9,
  learnt: 0,
  none: { atFirst: 9.6, likeness: 9, learnt: 0, bestLikeness: 5.5, coverage: 1, words: -1.9 },
};
const leastProbability = 1e-5;

/**
 * The odds for each entry, and last for none of them, as logarithms up to a common constant: each signal
 * counts in proportion to its weight.
 */
export function mix(
  evidence: Evidence,
  signals: Signals,
  weights = evidence.learnt !== undefined && signals.classifier ? whenLearnt : whenNotLearnt,
): Float64Array {
  const { bm25, likeness, whole, learnt } = evidence;
  const odds = new Float64Array(bm25.length + 1);
  for (let entry = 0; entry < bm25.length; entry++) {
    let sum = 0;
    if (signals.bm25) sum += weights.bm25 * (bm25[entry] ?? 0);
    if (signals.ngrams) {
      sum += weights.likeness * (likeness[entry] ?? 0) + weights.whole * (whole?.[entry] ?? 0);
    }
    if (signals.classifier && learnt !== undefined) {
      sum += weights.learnt * logOf(learnt[entry]);
    }
    odds[entry] = sum;
  }
  odds[bm25.length] = oddsOfNone(evidence, weights.none);
  return odds;
}

const logOf = (probability = 0): number => Math.log(probability + leastProbability);

function oddsOfNone(
  { likeness, learnt, coverage, words }: Evidence,
  weights: Weights['none'],
): number {
  const entries = likeness.length - 1;
  let best = 0;
  for (let entry = 0; entry < entries; entry++) best = Math.max(best, likeness[entry] ?? 0);
  return (
    weights.atFirst +
    weights.likeness * (likeness[entries] ?? 0) +
    (learnt === undefined ? 0 : weights.learnt * logOf(learnt[entries])) +
    weights.bestLikeness * best +
    weights.coverage * coverage +
    weights.words * Math.log(1 + words)
  );
}
