/**
 * Persons are whole: a bound that is not 0 and would read as 0 is the nearest whole number within the interval; left as it is
 * where the interval holds no two whole numbers.
 *
 * @example wholeBounds(-13, -0.2) // [-13, -1]
 * @example wholeBounds(-0.004, 50) // [0, 50]
 */
export function wholeBounds(low: number, high: number): [low: number, high: number] {
  const isTrace = (bound: number) => bound !== 0 && Math.abs(bound) < 0.5;
  // a zero without a sign: −0 is no bound below none
  const [least, most] = [Math.ceil(low) + 0, Math.floor(high) + 0];
  return least < most ? [isTrace(low) ? least : low, isTrace(high) ? most : high] : [low, high];
}
