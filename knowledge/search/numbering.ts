/** Gives numbers places 0, 1, 2 … in the order they come in; many times faster than a Map. */
export interface Numbering {
  readonly size: number;
  /** The number's place; a new one when it has none yet. */
  readonly add: (number: number) => number;
  /** The number's place, or −1. */
  readonly placeOf: (number: number) => number;
  /** The numbers in the order of their places. */
  readonly numbers: () => Uint32Array;
}

const free = -1;
/** Slots for each number, so that few collide. */
const roominess = 2;

/** @param expected - about how many numbers there will be */
export function createNumbering(expected = 1_000): Numbering {
  let slots = new Int32Array(slotsFor(expected)).fill(free);
  let numbers = new Uint32Array(slots.length);
  let size = 0;

  /** The slot that holds a number, or the free one where it belongs. */
  const slotOf = (number: number): number => {
    const mask = slots.length - 1;
    let slot = Math.imul(number, 0x9e3779b1) & mask;
    for (;;) {
      const place = slots[slot] ?? free;
      if (place === free || numbers[place] === number) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = (): void => {
    const known = numbers.slice(0, size);
    slots = new Int32Array(slots.length * 2).fill(free);
    numbers = new Uint32Array(slots.length);
    numbers.set(known);
    known.forEach((number, place) => (slots[slotOf(number)] = place));
  };
  return {
    get size() {
      return size;
    },
    add: (number) => {
      const slot = slotOf(number);
      const known = slots[slot] ?? free;
      if (known !== free) return known;
      numbers[size] = number;
      slots[slot] = size++;
      if (size * roominess > slots.length) grow();
      return size - 1;
    },
    placeOf: (number) => slots[slotOf(number)] ?? free,
    numbers: () => numbers.slice(0, size),
  };
}

/** A numbering of known numbers, each in its place. */
export function numberingOf(numbers: Uint32Array): Numbering {
  const numbering = createNumbering(numbers.length);
  for (const number of numbers) numbering.add(number);
  return numbering;
}

/** A power of two. */
const slotsFor = (expected: number): number => 2 ** Math.ceil(Math.log2(expected * roominess + 2));

/** Counts how often each place of a numbering occurs, without a new Map for every text. */
export interface Tally {
  /** Calls back once for each place that occurs, in the order of first occurrence. */
  count(places: readonly number[], each: (place: number, count: number) => void): void;
}

/** @param size - of the numbering; it may not grow afterwards */
export function createTally(size: number): Tally {
  const counts = new Uint16Array(size);
  return {
    count(places, each) {
      for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
      for (const place of places) {
        const count = counts[place] ?? 0;
        if (count === 0) continue;
        counts[place] = 0;
        each(place, count);
      }
    },
  };
}
