import { createNumbering, createTally, numberingOf } from './numbering';

/** A text of one group (an entry, say), as the numbers of its letter runs. */
export interface Sample {
  group: number;
  letters: readonly number[];
}

/** Likeness of a text to each group, 0 … 1. */
export type Likeness = (letters: readonly number[]) => Float64Array;

/** Runs of letters in more than this share of the texts tell little, and cost most. */
const commonest = 0.05;
const fewTexts = 100;

/** How much the nearest, second and third text of a group count. */
const shares = [0.6, 0.25, 0.15] as const;

/** As narrow as the number of texts allows: the search spends its time reading them. */
type Owners = Uint16Array | Uint32Array;
const ownersOf = (samples: number): Uint16ArrayConstructor | Uint32ArrayConstructor =>
  samples <= 2 ** 16 ? Uint16Array : Uint32Array;

/** Texts by their runs of letters: plain data, to be kept. */
export interface LikenessIndex {
  /** The runs' numbers. */
  numbers: Uint32Array;
  /** 0 for runs that are too common. */
  rarity: Float64Array;
  /** Where the texts of each run start in `owners` and `values`; one more at the end. */
  starts: Uint32Array;
  owners: Owners;
  values: Float32Array;
  /** The group of each text. */
  groupOf: Uint32Array;
  /** How many texts each group has. */
  sizes: Uint32Array;
}

/** Compares texts with samples by the cosine of their letter runs, rare ones counting more. */
export function createLikeness(index: LikenessIndex): Likeness {
  const { numbers, rarity, starts, owners, values, groupOf, sizes } = index;
  const numbering = numberingOf(numbers);
  const cosines = new Float32Array(groupOf.length);
  const tally = createTally(numbering.size);
  const unseen = rarityOf(0, groupOf.length) ** 2;
  return (letters) => {
    cosines.fill(0);
    const known = letters.map(numbering.placeOf).filter((place) => place >= 0);
    let squares = (letters.length - known.length) * unseen;
    tally.count(known, (run, count) => {
      const weight = (1 + Math.log(count)) * (rarity[run] ?? 0);
      if (weight === 0) return;
      squares += weight * weight;
      const end = starts[run + 1] ?? 0;
      for (let place = starts[run] ?? 0; place < end; place++) {
        const owner = owners[place] ?? 0;
        cosines[owner] = (cosines[owner] ?? 0) + weight * (values[place] ?? 0);
      }
    });
    const length = Math.sqrt(squares) || 1;
    return nearestThree(cosines, groupOf, sizes).map((sum) => sum / length);
  };
}

/** @param groups - how many groups there are; one without samples is like nothing */
export function indexLetters(samples: readonly Sample[], groups: number): LikenessIndex {
  const numbering = createNumbering(20_000);
  const bags = samples.map(({ letters }) => letters.map(numbering.add));
  const tally = createTally(numbering.size);
  const found = new Uint32Array(numbering.size);
  for (const bag of bags) tally.count(bag, (run) => (found[run] = (found[run] ?? 0) + 1));
  const tooMany = Math.max(fewTexts, commonest * samples.length);
  const rarity = Float64Array.from(found, (count) =>
    count > tooMany ? 0 : rarityOf(count, samples.length),
  );
  const starts = new Uint32Array(numbering.size + 1);
  found.forEach((count, run) => (starts[run + 1] = (starts[run] ?? 0) + count));
  const owners = new (ownersOf(samples.length))(starts[numbering.size] ?? 0);
  const values = new Float32Array(owners.length);
  const next = starts.slice();
  bags.forEach((bag, sample) => {
    const places: number[] = [];
    let squares = 0;
    tally.count(bag, (run, count) => {
      const place = next[run] ?? 0;
      next[run] = place + 1;
      const weight = (1 + Math.log(count)) * (rarity[run] ?? 0);
      owners[place] = sample;
      values[place] = weight;
      squares += weight * weight;
      places.push(place);
    });
    const length = Math.sqrt(squares) || 1;
    for (const place of places) values[place] = (values[place] ?? 0) / length;
  });
  const groupOf = Uint32Array.from(samples, ({ group }) => group);
  const sizes = new Uint32Array(groups);
  for (const group of groupOf) sizes[group] = (sizes[group] ?? 0) + 1;
  return { numbers: numbering.numbers(), rarity, starts, owners, values, groupOf, sizes };
}

const rarityOf = (found: number, samples: number): number =>
  Math.log((1 + samples) / (1 + found)) + 0.1;

/** For each group the weighted mean of its three highest cosines, or of as many as it has texts. */
function nearestThree(
  cosines: Float32Array,
  groupOf: Uint32Array,
  sizes: Uint32Array,
): Float64Array {
  const first = new Float64Array(sizes.length);
  const second = new Float64Array(sizes.length);
  const third = new Float64Array(sizes.length);
  for (let sample = 0; sample < cosines.length; sample++) {
    const score = cosines[sample] ?? 0;
    const group = groupOf[sample] ?? 0;
    if (score <= (third[group] ?? 0)) continue;
    if (score <= (second[group] ?? 0)) {
      third[group] = score;
      continue;
    }
    third[group] = second[group] ?? 0;
    if (score <= (first[group] ?? 0)) {
      second[group] = score;
      continue;
    }
    second[group] = first[group] ?? 0;
    first[group] = score;
  }
  return first.map((best, group) => {
    const size = sizes[group] ?? 0;
    const [one, two, three] = shares;
    const sum = one * best + two * (second[group] ?? 0) + three * (third[group] ?? 0);
    return sum / (one + (size > 1 ? two : 0) + (size > 2 ? three : 0));
  });
}
