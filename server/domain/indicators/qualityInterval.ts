import { criticalValue } from './criticalValue.ts';
import { FLOOR, geometricIndex, type UncertainPart } from './geometricIndex.ts';
import { indexQuantiles } from './indexQuantiles.ts';
import type { Interval } from './ratioInterval.ts';

export interface IndexInterval extends Interval {
  /** standard error of the index, points: of the delta method */
  se: number;
}

/** So many standard deviations above its lower goalpost a component is far from it: the delta method alone speaks. */
const FAR = 4;
/** At so many or fewer the draws speak fully; between the two, in proportion. */
const NEAR = 2.5;

/**
 * Interval of the quality index. Where every component lies far above its lower goalpost: by the delta method,
 * Var(ln Q) = ΣΣ (w_i/x_i)(w_j/x_j) r_ij sd_i sd_j over normalised components x, symmetric on the log scale. Near the lower
 * goalpost ln x bends so much, and is cut off at the floor, that this does not hold: there the components are drawn from
 * their distributions, each clipped as the index clips it ({@link indexQuantiles}), and each bound is the wider of the two:
 * the draws reach farther down, the delta method farther up than the index, which the same clipping makes too low on average.
 *
 * The derivative w / n says nothing at the upper goalpost either. A component within one standard deviation of 0 or 1
 * takes the slope between n − sd and n + sd, clipped.
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
  const se = geometric * Math.sqrt(variance);
  const byDelta = { low: geometric / factor, high: Math.min(100, geometric * factor) };
  const reach = Math.min(...parts.map(reachAboveFloor));
  const share = Math.min(1, Math.max(0, (FAR - reach) / (FAR - NEAR)));
  if (share === 0) return { se, ...byDelta };
  const drawn = indexQuantiles(parts, level, correlation);
  const between = (delta: number, quantile: number) => delta ** (1 - share) * quantile ** share;
  return {
    se,
    low: between(byDelta.low, Math.min(byDelta.low, drawn.low)),
    high: between(byDelta.high, Math.max(byDelta.high, drawn.high)),
  };
}

/** Standard deviations from a component down to the floor; without any error it never gets there. */
function reachAboveFloor({ normalised, place = normalised, deviation }: UncertainPart): number {
  return deviation > 0 ? (place - FLOOR) / deviation : Number.POSITIVE_INFINITY;
}

/** Standard deviation of ln n. */
function logDeviation({ normalised: n, deviation }: UncertainPart): number {
  const inside = n - deviation > FLOOR && n + deviation < 1;
  if (inside) return deviation / n;
  const clipped = (value: number) => Math.min(1, Math.max(FLOOR, value));
  return Math.log(clipped(n + deviation) / clipped(n - deviation)) / 2;
}
