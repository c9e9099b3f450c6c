import { drawBinomial } from './drawBinomial.ts';
import type { RandomSource } from './randomSource.ts';

const TRIALS = 2 ** 24;

/**
 * One Poisson number, as a binomial of so many trials that the two differ with a probability under mean / 2²⁴
 * (Le Cam 1960).
 *
 * @param mean 0 or more
 */
export function drawPoisson(random: RandomSource, mean: number): number {
  return mean > 0 ? drawBinomial(random, TRIALS, Math.min(1, mean / TRIALS)) : 0;
}
