/** Where noise may fall, and how much of it there is. */
export interface PerturbationRule {
  /** most persons that are added or taken off */
  reach: number;
  /** counts that are never printed */
  forbidden: readonly number[];
  /** variance of the noise, persons² */
  variance: number;
}

/** Distribution of the noise of one count: what may be added, ascending, and the probability of that or less. */
export interface NoiseRow {
  noise: readonly number[];
  probabilities: readonly number[];
  cumulative: readonly number[];
}

/** The row of a count is that of its own number; the last row serves every larger one. */
export type PerturbationTable = readonly NoiseRow[];

/** @see method §8, "Cell key" */
export const PERTURBATION_RULE: PerturbationRule = { reach: 5, forbidden: [1, 2], variance: 3 };

const STEPS = 200;
const CLOSE = 1e-13;

/**
 * The noise of each count: of all distributions on the allowed steps with mean 0 and the rule's variance, the one with
 * the most entropy, p ∝ exp(a·d + b·d²). Zero stays zero. Nothing is subtracted below 0 and no forbidden count comes out.
 *
 * @returns rows for counts of 0, 1, … up to the first whose steps meet no edge
 * @throws RangeError where a count leaves no distribution with that mean and variance
 * @see Giessing (2016), Computational issues in the design of transition probabilities and disclosure risk estimation for
 *   additive noise
 */
export function perturbationTable(rule: PerturbationRule = PERTURBATION_RULE): PerturbationTable {
  const free = Math.max(0, ...rule.forbidden) + rule.reach + 1;
  return Array.from({ length: free + 1 }, (_, count) => noiseRow(count, rule));
}

function noiseRow(count: number, { reach, forbidden, variance }: PerturbationRule): NoiseRow {
  if (count === 0) return rowOf([0], [1]);
  const noise = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach).filter(
    (d) => count + d >= 0 && !forbidden.includes(count + d),
  );
  return rowOf(noise, mostEntropy(noise, variance, count));
}

function rowOf(noise: readonly number[], probabilities: readonly number[]): NoiseRow {
  let sum = 0;
  const cumulative = probabilities.map((p) => {
    sum += p;
    return sum;
  });
  // the last one must be above every u, which rounding may leave a hair below 1
  cumulative[cumulative.length - 1] = 1;
  return { noise, probabilities, cumulative };
}

/** Newton's method on the dual, whose gradient is the moments less what they shall be; halved while it overshoots. */
function mostEntropy(noise: readonly number[], variance: number, count: number): number[] {
  let a = 0;
  let b = 0;
  for (let step = 0; step < STEPS; step++) {
    const p = weightsOf(noise, a, b);
    const moment = (power: number) => noise.reduce((sum, d, i) => sum + d ** power * (p[i] as number), 0);
    const [m1, m2, m3, m4] = [moment(1), moment(2), moment(3), moment(4)] as const;
    const [g1, g2] = [m1, m2 - variance];
    if (Math.abs(g1) < CLOSE && Math.abs(g2) < CLOSE) return p;
    const [h11, h12, h22] = [m2 - m1 * m1, m3 - m1 * m2, m4 - m2 * m2];
    const determinant = h11 * h22 - h12 * h12;
    const da = (h22 * g1 - h12 * g2) / determinant;
    const db = (h11 * g2 - h12 * g1) / determinant;
    // rounding alone can raise it by a hair where the step is right
    const here = dual(noise, variance, a, b) + 1e-12;
    let part = 1;
    while (part > 1e-12 && !(dual(noise, variance, a - part * da, b - part * db) <= here)) part /= 2;
    a -= part * da;
    b -= part * db;
  }
  const p = weightsOf(noise, a, b);
  const mean = noise.reduce((sum, d, i) => sum + d * (p[i] as number), 0);
  const square = noise.reduce((sum, d, i) => sum + d * d * (p[i] as number), 0);
  if (Math.abs(mean) < 1e-9 && Math.abs(square - variance) < 1e-9) return p;
  throw new RangeError(`invalid variance ${variance}; a count of ${count} has no noise of mean 0 with it`);
}

const exponents = (noise: readonly number[], a: number, b: number) => noise.map((d) => a * d + b * d * d);

function weightsOf(noise: readonly number[], a: number, b: number): number[] {
  const all = exponents(noise, a, b);
  const largest = Math.max(...all);
  const weights = all.map((one) => Math.exp(one - largest));
  const sum = weights.reduce((so, weight) => so + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Logarithm of the sum of weights less b times the variance: convex, and least where the moments are right. */
function dual(noise: readonly number[], variance: number, a: number, b: number): number {
  const all = exponents(noise, a, b);
  const largest = Math.max(...all);
  return largest + Math.log(all.reduce((sum, one) => sum + Math.exp(one - largest), 0)) - b * variance;
}
