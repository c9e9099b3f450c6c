import { randomSource } from '../indicators/random/randomSource.ts';
import type { Resampled } from './resampleOrigins.ts';

/**
 * Rank of each scenario's value in one group and year: the order of the resampled past errors. Values drawn from the
 * calibrated distribution and put in this order have its spread and the past's correlation between groups (the Schaake
 * shuffle). Scenarios with the same error, of which a short past leaves many, are ordered by lot.
 *
 * @param errors by origin; null: not known, taken as 0
 * @returns 0 for the scenario with the lowest value, by scenario
 * @see Clark et al. (2004), The Schaake shuffle
 */
export function scenarioOrder(
  resampled: readonly Resampled[],
  errors: readonly (number | null)[],
  seed: number,
): Int32Array {
  const random = randomSource(seed);
  const byError = new Map<number, number[]>();
  resampled.forEach(({ origin, sign }, scenario) => {
    const error = sign * (errors[origin] ?? 0);
    const tied = byError.get(error);
    if (tied) tied.push(scenario);
    else byError.set(error, [scenario]);
  });
  const ranks = new Int32Array(resampled.length);
  let rank = 0;
  for (const [, tied] of [...byError].sort(([a], [b]) => a - b)) {
    for (let left = tied.length; left > 0; left--) {
      const drawn = Math.floor(random() * left);
      ranks[tied[drawn] as number] = rank;
      tied[drawn] = tied[left - 1] as number;
      rank += 1;
    }
  }
  return ranks;
}
