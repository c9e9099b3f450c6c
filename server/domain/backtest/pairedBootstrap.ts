import { quantileR7 } from '../indicators/quantileR7.ts';
import { randomSource } from '../indicators/random/randomSource.ts';

/**
 * Mean of paired differences with a percentile bootstrap interval. A year, with all its fields, is one block: fields of
 * a year share its luck.
 *
 * @param differences one per year
 * @see method §7, "Paired block bootstrap by year"
 */
export function pairedBootstrap(
  differences: readonly number[],
  { seed, level = 0.8, draws = 4000 }: { seed: number; level?: number; draws?: number },
): { value: number; low: number; high: number; level: number } {
  const random = randomSource(seed);
  const { length } = differences;
  const value = differences.reduce((sum, one) => sum + one, 0) / length;
  const means = Float64Array.from({ length: draws }, () => {
    let sum = 0;
    for (let i = 0; i < length; i++) sum += differences[Math.floor(random() * length)] as number;
    return sum / length;
  }).sort();
  const tail = (1 - level) / 2;
  return { value, low: quantileR7(means, tail), high: quantileR7(means, 1 - tail), level };
}
