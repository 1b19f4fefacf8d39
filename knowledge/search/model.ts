import { createTally, numberingOf, type Numbering } from './numbering';

/**
 * A trained classifier. A trait has weights for the classes it was seen in; one that most have seen has a
 * weight for each class, in order.
 */
export interface Model {
  classes: number;
  /** The traits' numbers. */
  traits: Uint32Array;
  /** How telling each trait is. */
  rarity: Float32Array;
  /** Where each trait's weights start in `owners` and `weights`; one more at the end. */
  starts: Uint32Array;
  /** The class that a weight speaks for. */
  owners: Uint16Array;
  weights: Float32Array;
}

/** Probability of each class, adding up to 1. */
export type Classify = (traits: readonly (readonly number[])[]) => Float64Array;

/** A text's traits as places in a model, and how much each counts. */
export interface Vector {
  ids: number[];
  values: number[];
}

/** How much each group of traits counts: words and pairs, runs of letters, concepts and pairs. */
const groupWeights = [1, 1, 1.2] as const;

export function createClassify(model: Model): Classify {
  const toVector = createToVector(numberingOf(model.traits), model.rarity);
  return (traits) => {
    const probabilities = new Float64Array(model.classes);
    classify(model, toVector(traits), probabilities);
    return probabilities;
  };
}

/** Weighs the traits by rarity; each group has the length of its weight. */
export function createToVector(
  numbering: Numbering,
  rarity: Float32Array,
): (groups: readonly (readonly number[])[]) => Vector {
  const tally = createTally(numbering.size);
  return (groups) => {
    const ids: number[] = [];
    const values: number[] = [];
    groups.forEach((traits, group) => {
      let squares = 0;
      const first = values.length;
      const known = traits.map(numbering.placeOf).filter((place) => place >= 0);
      tally.count(known, (place, count) => {
        const value = (1 + Math.log(count)) * (rarity[place] ?? 0);
        if (value === 0) return;
        ids.push(place);
        values.push(value);
        squares += value * value;
      });
      const scale = (groupWeights[group] ?? 1) / (Math.sqrt(squares) || 1);
      for (let k = first; k < values.length; k++) values[k] = (values[k] ?? 0) * scale;
    });
    return { ids, values };
  };
}

/** Fills `scores`, one place a class, with probabilities. */
export function classify(
  { classes, starts, owners, weights }: Model,
  { ids, values }: Vector,
  scores: Float64Array,
): void {
  scores.fill(0);
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k] ?? 0;
    const value = values[k] ?? 0;
    const start = starts[id] ?? 0;
    const size = (starts[id + 1] ?? 0) - start;
    if (size === classes) {
      for (let c = 0; c < classes; c++) {
        scores[c] = (scores[c] ?? 0) + value * (weights[start + c] ?? 0);
      }
      continue;
    }
    for (let place = start; place < start + size; place++) {
      const owner = owners[place] ?? 0;
      scores[owner] = (scores[owner] ?? 0) + value * (weights[place] ?? 0);
    }
  }
  toProbabilities(scores);
}

/** Turns log-odds into probabilities, in place. */
export function toProbabilities(scores: Float64Array): void {
  let highest = -Infinity;
  for (let c = 0; c < scores.length; c++) highest = Math.max(highest, scores[c] ?? 0);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const share = Math.exp((scores[c] ?? 0) - highest);
    scores[c] = share;
    sum += share;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) / sum;
}
