/** Texts of one group (an entry) are ranked together. */
export interface Sample {
  group: number;
  features: readonly string[];
}

/** Likeness of a message to each group, 0 … 1. */
export type Likeness = (features: readonly string[]) => Float64Array;

/** How much the nearest, second and third text of a group count. */
const shares = [0.6, 0.25, 0.15] as const;

/**
 * Compares messages with sample texts by the cosine of their features, weighted by rarity.
 *
 * @param groups - how many groups there are; a group without samples is never alike
 */
export function createLikeness(samples: readonly Sample[], groups: number): Likeness {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const bags = samples.map(({ features }) => {
    const bag = new Map<number, number>();
    for (const feature of features) {
      let id = ids.get(feature);
      if (id === undefined) ids.set(feature, (id = ids.size));
      if (!bag.has(id)) counts[id] = (counts[id] ?? 0) + 1;
      bag.set(id, (bag.get(id) ?? 0) + 1);
    }
    return bag;
  });
  const rarity = counts.map((count) => Math.log((1 + samples.length) / (1 + count)) + 0.1);
  const offsets = new Uint32Array(ids.size + 1);
  counts.forEach((count, id) => (offsets[id + 1] = (offsets[id] ?? 0) + count));
  const total = offsets[ids.size] ?? 0;
  const owner = new Uint32Array(total);
  const value = new Float32Array(total);
  const next = offsets.slice();
  bags.forEach((bag, sample) => {
    let squares = 0;
    for (const [id, count] of bag) squares += weigh(count, rarity[id]) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (const [id, count] of bag) {
      const place = next[id] ?? 0;
      owner[place] = sample;
      value[place] = weigh(count, rarity[id]) / length;
      next[id] = place + 1;
    }
  });
  const groupOf = Uint32Array.from(samples, ({ group }) => group);
  const cosine = new Float64Array(samples.length);
  const unseen = Math.log(1 + samples.length) + 0.1;

  return (features) => {
    cosine.fill(0);
    const bag = new Map<string, number>();
    for (const feature of features) bag.set(feature, (bag.get(feature) ?? 0) + 1);
    let squares = 0;
    for (const [feature, count] of bag) {
      const id = ids.get(feature);
      const weight = weigh(count, id === undefined ? unseen : rarity[id]);
      squares += weight * weight;
      if (id === undefined) continue;
      for (let place = offsets[id] ?? 0; place < (offsets[id + 1] ?? 0); place++) {
        const sample = owner[place] ?? 0;
        cosine[sample] = (cosine[sample] ?? 0) + weight * (value[place] ?? 0);
      }
    }
    return bestThree(cosine, groupOf, groups, Math.sqrt(squares) || 1);
  };
}

const weigh = (count: number, rarity = 0): number => (1 + Math.log(count)) * rarity;

function bestThree(
  cosine: Float64Array,
  groupOf: Uint32Array,
  groups: number,
  length: number,
): Float64Array {
  const first = new Float64Array(groups);
  const second = new Float64Array(groups);
  const third = new Float64Array(groups);
  const sizes = new Uint32Array(groups);
  for (let sample = 0; sample < cosine.length; sample++) {
    const group = groupOf[sample] ?? 0;
    const score = cosine[sample] ?? 0;
    sizes[group] = (sizes[group] ?? 0) + 1;
    if (score > (first[group] ?? 0)) {
      third[group] = second[group] ?? 0;
      second[group] = first[group] ?? 0;
      first[group] = score;
    } else if (score > (second[group] ?? 0)) {
      third[group] = second[group] ?? 0;
      second[group] = score;
    } else if (score > (third[group] ?? 0)) third[group] = score;
  }
  return first.map((best, group) => {
    const size = sizes[group] ?? 0;
    const others =
      (size > 1 ? (second[group] ?? 0) * shares[1] : 0) +
      (size > 2 ? (third[group] ?? 0) * shares[2] : 0);
    const share = shares[0] + (size > 1 ? shares[1] : 0) + (size > 2 ? shares[2] : 0);
    return (best * shares[0] + others) / share / length;
  });
}
