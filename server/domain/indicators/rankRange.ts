import { FLOOR } from './geometricIndex.ts';
import { drawDirichlet } from './random/drawDirichlet.ts';
import { randomSource } from './random/randomSource.ts';

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
  const logs = rows.map((row) =>
    row.map((place) => (place === null ? null : Math.log(Math.max(place, FLOOR)))),
  );
  const order = rows.map((_, index) => index);
  const size = rows.length;
  const counts = rows.map(() => new Uint32Array(size + 1));
  const index = new Float64Array(size);

  for (let draw = 0; draw < draws; draw++) {
    const drawn = drawDirichlet(random, shapes);
    logs.forEach((row, i) => {
      let sum = 0;
      let used = 0;
      for (let m = 0; m < drawn.length; m++) {
        const log = row[m];
        if (log === null || log === undefined) continue;
        sum += (drawn[m] as number) * log;
        used += drawn[m] as number;
      }
      index[i] = used > 0 ? sum / used : Number.NEGATIVE_INFINITY;
    });
    order.sort((a, b) => (index[b] as number) - (index[a] as number) || a - b);
    order.forEach((row, place) => {
      const tally = counts[row] as Uint32Array;
      tally[place + 1] = (tally[place + 1] as number) + 1;
    });
  }

  const quarter = Math.ceil(size / 4);
  return counts.map((tally) => ({
    low: rankAt(tally, 0.05 * draws),
    high: rankAt(tally, 0.95 * draws),
    topQuarter: tally.slice(1, quarter + 1).reduce((sum, count) => sum + count, 0) / draws,
    of: size,
  }));
}

/** The smallest rank up to which `share` of the draws fall. */
function rankAt(tally: Uint32Array, share: number): number {
  let sum = 0;
  for (let rank = 1; rank < tally.length; rank++) {
    sum += tally[rank] as number;
    if (sum >= share) return rank;
  }
  return tally.length - 1;
}
