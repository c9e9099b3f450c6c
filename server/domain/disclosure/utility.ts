import { quantileR7 } from '../indicators/quantileR7.ts';

/** Count of a cell before and after perturbation, persons. */
export interface PerturbedCell {
  count: number;
  printed: number;
}

/** A distance of counts and printed counts over cells. */
export interface Distance {
  mean: number;
  median: number;
  /** nine in ten cells lie within it */
  p90: number;
  max: number;
}

/** What perturbation costs whoever reads a table. */
export interface PerturbationUtility {
  /** cells with somebody in them */
  cells: number;
  /** d1 |printed − count|, d2 the same ÷ count, d3 |√printed − √count|; null: there are no cells */
  d1: Distance | null;
  d2: Distance | null;
  d3: Distance | null;
  /** cells with somebody in them that are printed as 0 */
  falseZeros: number;
  /** mean |printed − count| of the cells with `from` persons to fewer than those of the next class */
  bySize: { from: number; cells: number; meanAbsoluteChange: number }[];
}

const CLASSES = [1, 3, 6, 11, 21, 51, 101];

/**
 * Distances of printed counts from counts, as the R package cellKey prints them: d1 absolute, d2 relative, d3 of square roots.
 *
 * @see Meindl (2024), cellKey: consistent perturbation of statistical tables
 */
export function perturbationUtility(cells: readonly PerturbedCell[]): PerturbationUtility {
  const held = cells.filter(({ count }) => count > 0);
  const absolute = held.map(({ count, printed }) => Math.abs(printed - count));
  return {
    cells: held.length,
    d1: distance(absolute),
    d2: distance(held.map(({ count }, i) => (absolute[i] as number) / count)),
    d3: distance(held.map(({ count, printed }) => Math.abs(Math.sqrt(printed) - Math.sqrt(count)))),
    falseZeros: held.filter(({ printed }) => printed === 0).length,
    bySize: CLASSES.flatMap((from, i) => {
      const to = CLASSES[i + 1] ?? Number.POSITIVE_INFINITY;
      const inside = absolute.filter(
        (_, at) => (held[at]?.count ?? 0) >= from && (held[at]?.count ?? 0) < to,
      );
      if (inside.length === 0) return [];
      return [{ from, cells: inside.length, meanAbsoluteChange: meanOf(inside) }];
    }),
  };
}

function distance(values: readonly number[]): Distance | null {
  if (values.length === 0) return null;
  const ascending = Float64Array.from(values).sort();
  return {
    mean: meanOf(values),
    median: quantileR7(ascending, 0.5),
    p90: quantileR7(ascending, 0.9),
    max: ascending.at(-1) as number,
  };
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
