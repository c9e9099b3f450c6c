import { drawBeta } from './drawBeta.ts';
import type { RandomSource } from './randomSource.ts';

/** Up to so many expected successes, walking up the distribution is the quicker way. */
const BY_WALK = 32;

/**
 * One Binomial(n, p) number, exact. The i-th smallest of n uniform numbers is Beta(i, n + 1 − i): drawing it tells
 * whether at least i fall under p, and halves the trials that are left. Where few successes, or few failures, are
 * expected, one uniform number is compared with the distribution, from 0 upwards.
 *
 * @param n whole number of trials
 * @see Relles (1972), A simple algorithm for generating binomial random variables when N is large
 * @see Kachitvichyanukul and Schmeiser (1988), Binomial random variate generation (their algorithm BINV)
 */
export function drawBinomial(random: RandomSource, n: number, p: number): number {
  let count = 0;
  let trials = n;
  let chance = p;
  while (trials * Math.min(chance, 1 - chance) > BY_WALK) {
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
  if (chance <= 0) return count;
  return count + (chance > 0.5 ? trials - walk(random, trials, 1 - chance) : walk(random, trials, chance));
}

/** @param p at most ½, so that the probability of 0 is no less than e^(−2·32·ln 2): far from underflow */
function walk(random: RandomSource, n: number, p: number): number {
  const odds = p / (1 - p);
  let probability = (1 - p) ** n;
  let left = random() - probability;
  let x = 0;
  while (left >= 0 && x < n) {
    x++;
    probability *= (odds * (n + 1 - x)) / x;
    left -= probability;
  }
  return x;
}
