/**
 * A count of persons that came out of sums and products, in parts of persons where a crosswalk divides them: to a
 * thousand-millionth, so that 180.4 is not 180.39999999999998 because halves and quarters are all a double knows.
 */
export function personCount(persons: number): number {
  return Math.round(persons * 1e9) / 1e9;
}
