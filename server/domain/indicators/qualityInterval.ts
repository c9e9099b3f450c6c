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
 * Interval of the quality index by the delta method: Var(ln Q) = ΣΣ (w_i/x_i)(w_j/x_j) r_ij sd_i sd_j over normalised
 * components x, symmetric on the log scale.
 *
 * The derivative w / n says nothing at a goalpost, where n is clipped. A component within one standard deviation of
 * 0 or 1 takes the slope between n − sd and n + sd, clipped as the index clips them.
 *
 * @param correlation of the errors of two components, −1 to 1; left out: none have to do with each other
 * @see method §2, "Uncertainty"
 */
export function qualityInterval<Part extends UncertainPart>(
  parts: readonly Part[],
  level = 0.9,
  correlation: (first: Part, second: Part) => number = () => 0,
): IndexInterval {
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  const errors = parts.map((part) => (part.weight / total) * logDeviation(part));
  let variance = 0;
  parts.forEach((first, i) => {
    const own = errors[i] as number;
    variance += own ** 2;
    for (let j = i + 1; j < parts.length; j++)
      variance += 2 * own * (errors[j] as number) * correlation(first, parts[j] as Part);
  });
  // correlations of different graduates need not fit together
  variance = Math.max(0, variance);
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
