// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
import { descendingOrder } from './descendingOrder.ts';
import { FLOOR } from './geometricIndex.ts';
import { drawDirichlet } from './random/drawDirichlet.ts';
import { randomSource } from './random/randomSource.ts';

/** Places are counted after so many draws, row by row: counted at once they would hardly ever be in the processor's cache. */
const HELD = 64;

/** Where a row ranks when the weights are redrawn; rank 1 is the highest index. */
export interface RankRange {
  /** 5 % and 95 % quantile of the rank (the smallest rank that reaches the probability) */
  low: number;
  high: number;
  /** P(among the first quarter of the rows) */
  topQuarter: number;
  /** rows ranked */
  of: number;
}

/**
 * How far the ranks of the quality index depend on its weights: Dirichlet(20 · w) draws of the weights, the index of
 * every row under each. Publish this range, never a bare rank.
 *
 * @param rows normalised components of each row, in the order of `weights`; null: no value, its weight goes to the
 *   row's others
 * @param seed of the draws, @param draws 5000 by default
 * @returns in the order of `rows`
 * @see method §2, "Weight robustness"
 */
export function rankRange(
  rows: readonly (readonly (number | null)[])[],
  weights: readonly number[],
  { seed, draws = 5000, concentration = 20 }: { seed: number; draws?: number; concentration?: number },
): RankRange[] {
  const random = randomSource(seed);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shapes = weights.map((weight) => (concentration * weight) / total);
  const width = weights.length;
  const size = rows.length;
  // one flat column, 0 where there is no value: thousands of draws go over it
  const logs = Float64Array.from(rows.flatMap((row) => weights.map((_, m) => logOf(row[m]))));
  const { patterns, patternOf } = presence(rows, width);
  const used = new Float64Array(patterns.length);
  // how often each row came at each position, a row after the other
  const Count = draws < 2 ** 16 ? Uint16Array : Uint32Array;
  const counts = new Count(size * size);
  const held = new Uint16Array(size * HELD);
  const index = new Float64Array(size);
  const ordered = descendingOrder(size);

  for (let draw = 0; draw < draws; draw++) {
    const drawn = drawDirichlet(random, shapes);
    for (let p = 0; p < patterns.length; p++) used[p] = weightUsed(drawn, patterns[p]!);
    means(drawn, logs, used, patternOf, index);
    const slot = draw % HELD;
    hold(ordered(index), held, slot);
    if (slot === HELD - 1 || draw === draws - 1) count(held, slot + 1, counts, size);
  }

  const quarter = Math.ceil(size / 4);
  return rows.map((_, row) => {
    const tally = counts.subarray(row * size, (row + 1) * size);
    return {
      low: rankAt(tally, 0.05 * draws),
      high: rankAt(tally, 0.95 * draws),
      topQuarter: drawsWithin(tally, quarter) / draws,
      of: size,
    };
  });
}

function logOf(value: number | null | undefined): number {
  return value === null || value === undefined ? 0 : Math.log(Math.max(value, FLOOR));
}

/** Which components rows have: few patterns, so that the weight they use is added up once a draw and not once a row. */
function presence(rows: readonly (readonly (number | null)[])[], width: number) {
  const numbers = new Map<string, number>();
  const patterns: boolean[][] = [];
  const patternOf = Uint16Array.from(rows, (row) => {
    const present = Array.from({ length: width }, (_, m) => row[m] !== null && row[m] !== undefined);
    const key = present.join();
    if (!numbers.has(key)) numbers.set(key, patterns.push(present) - 1);
    return numbers.get(key)!;
  });
  return { patterns, patternOf };
}

/** Weighted means of rows of logarithms, into `index`; −Infinity for a row with no value. A function of its own compiles better. */
function means(
  weights: readonly number[],
  logs: Float64Array,
  used: Float64Array,
  patternOf: Uint16Array,
  index: Float64Array,
): void {
  for (let i = 0, at = 0; i < index.length; i++) {
    let sum = 0;
    for (let m = 0; m < weights.length; m++) sum += weights[m]! * logs[at++]!;
    const weight = used[patternOf[i]!]!;
    index[i] = weight > 0 ? sum / weight : Number.NEGATIVE_INFINITY;
  }
}

function hold(order: Uint32Array, held: Uint16Array, slot: number): void {
  for (let position = 0; position < order.length; position++) held[order[position]! * HELD + slot] = position;
}

function count(held: Uint16Array, draws: number, counts: Uint16Array | Uint32Array, size: number): void {
  for (let row = 0; row < size; row++) {
    const from = row * HELD;
    for (let slot = from; slot < from + draws; slot++) counts[row * size + held[slot]!]! += 1;
  }
}

function weightUsed(weights: readonly number[], present: readonly boolean[]): number {
  let sum = 0;
  for (let m = 0; m < weights.length; m++) if (present[m]) sum += weights[m]!;
  return sum;
}

function drawsWithin(tally: Uint16Array | Uint32Array, rank: number): number {
  let sum = 0;
  for (let position = 0; position < rank; position++) sum += tally[position]!;
  return sum;
}

/** The smallest rank up to which `share` of the draws fall. */
function rankAt(tally: Uint16Array | Uint32Array, share: number): number {
  let sum = 0;
  for (let position = 0; position < tally.length; position++) {
    sum += tally[position]!;
    if (sum >= share) return position + 1;
  }
  return tally.length;
}
