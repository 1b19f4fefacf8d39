/** A text and the class it belongs to. */
export interface Example {
  label: number;
  features: readonly (readonly [string, number])[];
}

/** Probability of each class for a text's features; they add up to 1. */
export type Classify = (features: readonly (readonly [string, number])[]) => Float64Array;

export interface Training {
  epochs: number;
  rate: number;
  /** L2 shrinkage per epoch. */
  decay: number;
  /** Features seen in fewer texts are left out. */
  rarest: number;
}

const usual: Training = { epochs: 12, rate: 0.5, decay: 1e-5, rarest: 2 };

interface Rows {
  /** Where each text's features start in `ids` and `values`. */
  starts: Uint32Array;
  ids: Uint32Array;
  values: Float32Array;
}

/**
 * Trains a multinomial logistic regression with AdaGrad steps; the same examples give the same classifier.
 *
 * @param classes - how many classes there are
 */
export function trainClassifier(
  examples: readonly Example[],
  classes: number,
  { epochs, rate, decay, rarest }: Training = usual,
): Classify {
  const vocabulary = vocabularyOf(examples, rarest);
  const rows = toRows(examples, vocabulary);
  const weights = new Float32Array(vocabulary.size * classes);
  const steps = new Float32Array(vocabulary.size * classes).fill(1e-4);
  const scores = new Float64Array(classes);
  const order = Uint32Array.from(examples.keys());
  let seed = 42;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const j = seed % (i + 1);
      const kept = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = kept;
    }
    for (const row of order) {
      const from = rows.starts[row] ?? 0;
      const to = rows.starts[row + 1] ?? 0;
      forward(rows, from, to, weights, scores);
      const label = examples[row]?.label ?? 0;
      for (let c = 0; c < classes; c++) {
        const error = (scores[c] ?? 0) - (c === label ? 1 : 0);
        if (Math.abs(error) < 1e-3) continue;
        for (let k = from; k < to; k++) {
          const place = (rows.ids[k] ?? 0) * classes + c;
          const weight = weights[place] ?? 0;
          const gradient = error * (rows.values[k] ?? 0) + decay * weight;
          const step = (steps[place] ?? 0) + gradient * gradient;
          steps[place] = step;
          weights[place] = weight - (rate * gradient) / Math.sqrt(step);
        }
      }
    }
  }
  return (features) => {
    const own = toRows([{ label: 0, features }], vocabulary);
    const probabilities = new Float64Array(classes);
    forward(own, 0, own.ids.length, weights, probabilities);
    return probabilities;
  };
}

/** Fills `scores` with the probabilities of the classes. */
function forward(
  { ids, values }: Rows,
  from: number,
  to: number,
  weights: Float32Array,
  scores: Float64Array,
): void {
  const classes = scores.length;
  scores.fill(0);
  for (let k = from; k < to; k++) {
    const base = (ids[k] ?? 0) * classes;
    const value = values[k] ?? 0;
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + value * (weights[base + c] ?? 0);
  }
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let c = 0; c < classes; c++) {
    const share = Math.exp((scores[c] ?? 0) - highest);
    scores[c] = share;
    sum += share;
  }
  for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) / sum;
}

function vocabularyOf(examples: readonly Example[], rarest: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const [feature] of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const vocabulary = new Map<string, number>();
  for (const [feature, count] of counts) {
    if (count >= rarest) vocabulary.set(feature, vocabulary.size);
  }
  return vocabulary;
}

function toRows(examples: readonly Example[], vocabulary: ReadonlyMap<string, number>): Rows {
  const starts = new Uint32Array(examples.length + 1);
  const ids: number[] = [];
  const values: number[] = [];
  examples.forEach(({ features }, row) => {
    for (const [feature, value] of features) {
      const id = vocabulary.get(feature);
      if (id === undefined) continue;
      ids.push(id);
      values.push(value);
    }
    starts[row + 1] = ids.length;
  });
  return { starts, ids: Uint32Array.from(ids), values: Float32Array.from(values) };
}
