import { drawBeta } from './drawBeta.ts';
import type { RandomSource } from './randomSource.ts';

/** Up to here counting trials one by one is the quicker way. */
const BY_TRIAL = 64;

/**
 * One Binomial(n, p) number, exact. The i-th smallest of n uniform numbers is Beta(i, n + 1 − i): drawing it tells
 * whether at least i fall under p, and halves the trials that are left.
 *
 * @param n whole number of trials
 * @see Relles (1972), A simple algorithm for generating binomial random variables when N is large
 */
export function drawBinomial(random: RandomSource, n: number, p: number): number {
  let count = 0;
  let trials = n;
  let chance = p;
  while (trials > BY_TRIAL && chance > 0 && chance < 1) {
    const middle = Math.floor(trials / 2) + 1;
    const at = drawBeta(random, middle, trials + 1 - middle);
    if (at <= chance) {
      count += middle;
      trials -= middle;
      chance = (chance - at) / (1 - at);
    } else {
      trials = middle - 1;
      chance /= at;
    }
  }
  if (chance >= 1) return count + trials;
  for (let i = 0; i < trials; i++) if (random() < chance) count++;
  return count;
}
