import { classify, createToVector, type Model, type Vector } from './model';
import { createNumbering, createTally, type Numbering } from './numbering';

/** A text's traits and the class it belongs to. */
export interface Example {
  label: number;
  traits: readonly (readonly number[])[];
}

/** Chosen by cross-validation. */
const epochs = 10;
const rate = 0.3;
/** Traits of a single text teach nothing. */
const fewestTexts = 2;
/** Classes that are wrong by less are left alone. */
const tolerance = 0.01;
const firstStep = 1e-4;
/** A text that the model is surer of than this rests for some epochs; it would teach little. */
const sure = 0.9;
const rest = 2;
/** A trait seen in more than this share of the classes gets a weight for each. */
const commonFrom = 0.3;

/**
 * Trains a multinomial logistic regression with AdaGrad steps; the same examples give the same model.
 *
 * @param classes - how many classes there are
 */
export function train(examples: readonly Example[], classes: number): Model {
  const { numbering, rarity } = vocabularyOf(examples);
  const toVector = createToVector(numbering, rarity);
  const vectors = examples.map(({ traits }) => toVector(traits));
  const model = emptyModel(examples, vectors, classes, numbering, rarity);
  const steps = new Float32Array(model.weights.length).fill(firstStep);
  const errors = new Float64Array(classes);
  const restsUntil = new Uint8Array(examples.length);
  const shuffle = createShuffle();
  const order = Uint32Array.from(examples.keys());
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order);
    for (const row of order) {
      const vector = vectors[row];
      if (vector === undefined || (restsUntil[row] ?? 0) > epoch) continue;
      classify(model, vector, errors);
      const label = examples[row]?.label ?? 0;
      if ((errors[label] ?? 0) > sure) restsUntil[row] = epoch + 1 + rest;
      errors[label] = (errors[label] ?? 0) - 1;
      correct(model, vector, errors, steps);
    }
  }
  return model;
}

/** One step against the errors of one text; classes that are right enough are passed over. */
function correct(model: Model, vector: Vector, errors: Float64Array, steps: Float32Array): void {
  const { classes, starts, owners, weights } = model;
  const wrong: number[] = [];
  for (let c = 0; c < classes; c++) {
    if (Math.abs(errors[c] ?? 0) >= tolerance) wrong.push(c);
    else errors[c] = 0;
  }
  const move = (place: number, gradient: number): void => {
    const step = (steps[place] ?? 0) + gradient * gradient;
    steps[place] = step;
    weights[place] = (weights[place] ?? 0) - (rate * gradient) / Math.sqrt(step);
  };
  for (let k = 0; k < vector.ids.length; k++) {
    const id = vector.ids[k] ?? 0;
    const value = vector.values[k] ?? 0;
    const start = starts[id] ?? 0;
    const end = starts[id + 1] ?? 0;
    if (end - start === classes) {
      for (const c of wrong) move(start + c, (errors[c] ?? 0) * value);
      continue;
    }
    for (let place = start; place < end; place++) {
      const error = errors[owners[place] ?? 0] ?? 0;
      if (error !== 0) move(place, error * value);
    }
  }
}

/** The traits that more than one text has, and how rare they are. */
function vocabularyOf(examples: readonly Example[]): {
  numbering: Numbering;
  rarity: Float32Array;
} {
  const all = createNumbering(50_000);
  const rows = examples.map(({ traits }) => traits.flat().map(all.add));
  const texts = new Uint32Array(all.size);
  const tally = createTally(all.size);
  for (const row of rows) tally.count(row, (place) => (texts[place] = (texts[place] ?? 0) + 1));
  const numbering = createNumbering(all.size);
  const rarity: number[] = [];
  all.numbers().forEach((trait, place) => {
    const count = texts[place] ?? 0;
    if (count < fewestTexts) return;
    numbering.add(trait);
    rarity.push(Math.log(1 + examples.length / count));
  });
  return { numbering, rarity: Float32Array.from(rarity) };
}

/** All weights 0. */
function emptyModel(
  examples: readonly Example[],
  vectors: readonly Vector[],
  classes: number,
  numbering: Numbering,
  rarity: Float32Array,
): Model {
  const seen = Array.from({ length: numbering.size }, () => new Set<number>());
  vectors.forEach(({ ids }, row) => {
    for (const id of ids) seen[id]?.add(examples[row]?.label ?? 0);
  });
  const everyone = Array.from({ length: classes }, (_, c) => c);
  const owners = seen.map((labels) =>
    labels.size > commonFrom * classes ? everyone : [...labels],
  );
  const starts = new Uint32Array(numbering.size + 1);
  owners.forEach(({ length }, id) => (starts[id + 1] = (starts[id] ?? 0) + length));
  return {
    classes,
    traits: numbering.numbers(),
    rarity,
    starts,
    owners: Uint16Array.from(owners.flat()),
    weights: new Float32Array(starts[numbering.size] ?? 0),
  };
}

/** A shuffle that is the same on every machine. */
function createShuffle(): (order: Uint32Array) => void {
  let seed = 42;
  return (order) => {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const j = seed % (i + 1);
      const kept = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = kept;
    }
  };
}
