/** Five counters share one double: 5 × 10 bits are exact in its 53, so a cell is a fifth as large and as quick to add to. */
export const PER_WORD = 5;
const RADIX = 2 ** 10;

/** What one adds to a counter's word to count once. The first counter of a word has its highest bits. */
export function unitOf(counter: number): number {
  return RADIX ** (PER_WORD - 1 - (counter % PER_WORD));
}

/** A word this large may not be added to: its first counter is full. */
export const FULL_WORD = (RADIX - 1) * unitOf(0);

/** A counter's value in its word. */
export function countIn(word: number, counter: number): number {
  // powers of two: the division is exact
  const above = Math.floor(word / unitOf(counter));
  return above - Math.floor(above / RADIX) * RADIX;
}
