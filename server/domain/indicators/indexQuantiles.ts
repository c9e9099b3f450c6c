// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { FLOOR, type UncertainPart } from './geometricIndex.ts';
import { quantileR7 } from './quantileR7.ts';
import { randomSource } from './random/randomSource.ts';
import type { Interval } from './ratioInterval.ts';

const DRAWS = 2000;
const SEED = 20;

/** Normal numbers by component, the same for every index: made when first asked for. */
const columns: Float64Array[] = [];

/**
 * Quantiles of the index when its components are drawn: normal around their values, correlated (a Gaussian copula), each
 * clipped at the goalposts and the floor as the index clips it. The draws are the same for all, so that equal groups have
 * equal intervals.
 *
 * @param correlation of the errors of two components, −1 to 1
 * @see method §2, "Uncertainty"
 */
export function indexQuantiles<Part extends UncertainPart>(
  parts: readonly Part[],
  level: number,
  correlation: (first: Part, second: Part) => number,
): Interval {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const factors = factorsOf(parts, correlation);
  const normals = parts.map((_, i) => columnOf(i));
  const logs = new Float64Array(DRAWS);
  parts.forEach(({ weight, normalised, place = normalised, deviation }, i) => {
    const share = weight / total;
    const row = factors[i]!;
    for (let draw = 0; draw < DRAWS; draw++) {
      let z = 0;
      for (let j = 0; j <= i; j++) z += row[j]! * normals[j]![draw]!;
      logs[draw]! += share * Math.log(Math.min(1, Math.max(FLOOR, place + deviation * z)));
    }
  });
  logs.sort();
  const at = (p: number) => 100 * Math.exp(quantileR7(logs, p));
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) };
}

/**
 * Cholesky factors of the correlations. Those of different graduates need not fit together: what is left of a component's
 * variance then counts as none, and the component is brought back to its own deviation.
 */
function factorsOf<Part>(
  parts: readonly Part[],
  correlation: (first: Part, second: Part) => number,
): number[][] {
  const factors: number[][] = [];
  parts.forEach((part, i) => {
    const row: number[] = [];
    for (let j = 0; j < i; j++) {
      const other = factors[j]!;
      const shared = row.reduce((sum, value, k) => sum + value * other[k]!, 0);
      row.push(other[j]! > 0 ? (correlation(parts[j]!, part) - shared) / other[j]! : 0);
    }
    const used = row.reduce((sum, value) => sum + value ** 2, 0);
    row.push(Math.sqrt(Math.max(0, 1 - used)));
    const size = Math.sqrt(Math.max(1, used));
    factors.push(row.map((value) => value / size));
  });
  return factors;
}

/** Evenly spaced quantiles of the normal distribution in an order by lot, another for every component. */
function columnOf(component: number): Float64Array {
  while (columns.length <= component) {
    const random = randomSource(SEED + columns.length);
    const column = Float64Array.from({ length: DRAWS }, (_, i) => normalQuantile((i + 0.5) / DRAWS, 0, 1));
    for (let left = DRAWS - 1; left > 0; left--) {
      const drawn = Math.floor(random() * (left + 1));
      [column[left], column[drawn]] = [column[drawn]!, column[left]!];
    }
    columns.push(column);
  }
  return columns[component]!;
}
