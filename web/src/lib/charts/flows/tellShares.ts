/** Fewest persons of whom shares are told: of fewer, one is more than a tenth. */
const FEWEST = 10;

/** Whether so many persons are enough for shares of them; of fewer, counts alone are shown. */
export function tellShares(persons: number): boolean {
  return persons >= FEWEST;
}
