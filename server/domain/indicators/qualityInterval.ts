import { criticalValue } from './criticalValue.ts';
import { FLOOR, geometricIndex, type IndexPart } from './geometricIndex.ts';
import type { Interval } from './ratioInterval.ts';

/** A component with the standard deviation of its normalised value. */
export interface UncertainPart extends IndexPart {
  deviation: number;
}

export interface IndexInterval extends Interval {
  /** standard error of the index, points */
  se: number;
}

/**
 * Interval of the quality index by the delta method: Var(ln Q) = Σ (w / n)² Var(n), symmetric on the log scale.
 * For aggregate returns; with records use the bootstrap.
 *
 * The derivative w / n says nothing at a goalpost, where n is clipped. A component within one standard deviation of
 * 0 or 1 takes the slope between n − sd and n + sd, clipped as the index clips them.
 *
 * @see method §2, "Uncertainty"
 */
export function qualityInterval(parts: readonly UncertainPart[], level = 0.9): IndexInterval {
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  const variance = parts.reduce((sum, part) => sum + ((part.weight / total) * logDeviation(part)) ** 2, 0);
  const { geometric } = geometricIndex(parts);
  const factor = Math.exp(criticalValue(level) * Math.sqrt(variance));
  return {
    se: geometric * Math.sqrt(variance),
    low: geometric / factor,
    high: Math.min(100, geometric * factor),
  };
}

/** Standard deviation of ln n. */
function logDeviation({ normalised: n, deviation }: UncertainPart): number {
  const inside = n - deviation > FLOOR && n + deviation < 1;
  if (inside) return deviation / n;
  const clipped = (value: number) => Math.min(1, Math.max(FLOOR, value));
  return Math.log(clipped(n + deviation) / clipped(n - deviation)) / 2;
}
