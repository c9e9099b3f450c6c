/**
 * Whole numbers for display that add up to their total: each value is cut to its whole part, and the places left go
 * to the largest remainders (Hamilton). Ties go to the larger value, then to the one that stands first.
 *
 * @param values persons or places, not negative
 * @param total whole number they shall sum to; without it the rounded sum. Another total scales
 *   the values first.
 * @returns whole numbers in the order of `values`
 * @throws RangeError on a negative value or a total that is not whole, or that is not 0 while every value is
 * @example largestRemainder([1.5, 1.4, 1.1]) // [2, 1, 1]
 */
export function largestRemainder(values: readonly number[], total?: number): number[] {
  for (const value of values) {
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid value ${value}`);
  }
  const sum = values.reduce((so, value) => so + value, 0);
  const target = total ?? Math.round(sum);
  if (!Number.isInteger(target) || target < 0) throw new RangeError(`invalid total ${target}`);
  if (target > 0 && sum === 0) throw new RangeError(`invalid total ${target}; nothing to share it by`);

  // Whole values must come back untouched, so scale only where the total really is another one.
  const scale = target === Math.round(sum) ? 1 : target / sum;
  // Under a thousand millionth is rounding error of the sums that made the values: it neither cuts nor ranks.
  const quotas = values.map((value) => value * scale + 1e-9);
  const parts = quotas.map((quota, index) => {
    const whole = Math.floor(quota);
    return { index, whole, remainder: Math.round((quota - whole) * 1e9), value: values[index] as number };
  });
  const left = target - parts.reduce((so, { whole }) => so + whole, 0);
  parts
    .toSorted((a, b) => b.remainder - a.remainder || b.value - a.value || a.index - b.index)
    .slice(0, left)
    .forEach((part) => {
      part.whole += 1;
    });
  return parts.map(({ whole }) => whole);
}
