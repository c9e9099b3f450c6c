import { conformalQuantile } from './conformalQuantile.ts';

/**
 * Quantile of a symmetric error distribution known by its absolute scores: the ends of the conformal interval of the level
 * |2p − 1|, so that values drawn at evenly spaced p have exactly the printed intervals. Where the scores are too few for
 * that level, the largest of them stands in.
 *
 * @param scores ascending, not empty
 * @param p 0–1; ½ gives 0
 */
export function scoreQuantile(scores: Float64Array, p: number): number {
  const distance = 2 * p - 1;
  const level = Math.abs(distance);
  if (level === 0) return 0;
  const largest = scores[scores.length - 1] as number;
  return Math.sign(distance) * (level < 1 ? (conformalQuantile(scores, level) ?? largest) : largest);
}
