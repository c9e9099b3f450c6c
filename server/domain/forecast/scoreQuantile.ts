import { quantileR7 } from '../indicators/quantileR7.ts';

/**
 * Quantile of a symmetric error distribution known by its absolute scores.
 *
 * @param scores ascending, not empty
 * @param p 0–1; ½ gives 0
 */
export function scoreQuantile(scores: Float64Array, p: number): number {
  const distance = 2 * p - 1;
  return Math.sign(distance) * quantileR7(scores, Math.min(1, Math.abs(distance)));
}
