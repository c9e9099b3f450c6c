import type { Model } from 'highs';
import { costAt, graduatePlacer } from '../domain/plan/transport/placeGraduates.ts';
import type { Cut, Recourse } from '../domain/plan/transport/recourse.ts';

/** Convex costs of a model, held up by cuts. */
export interface HeldUp {
  /** the model has none */
  isEmpty: boolean;
  /** Adds the cuts that a solution undercuts. @returns how many */
  addCuts(columns: ArrayLike<number>): number;
  /** The same, with what the solution's costs lack in all. */
  measure(columns: ArrayLike<number>): { added: number; undercut: number };
}

/** A cost short of its cut by this, relative to its size, is as good as right: the solver keeps a row to 1e-7 itself. */
const CLOSE = 1e-6;

/** Watches over the convex costs of a model: each solution is held against what its supplies truly cost. */
export function cutLoop(instance: Model, recourse: readonly Recourse[]): HeldUp {
  const parts = recourse.map((of) => ({
    of,
    place: graduatePlacer(of),
    supply: new Float64Array(of.supply.length),
  }));
  const known = new Set<string>();
  return { isEmpty: parts.length === 0, addCuts: (columns) => measure(columns).added, measure };

  function measure(columns: ArrayLike<number>) {
    let added = 0;
    let undercut = 0;
    for (const { of, place, supply } of parts) {
      of.supply.forEach((column, s) => {
        supply[s] = columns[column] as number;
      });
      place(supply).forEach((cut, part) => {
        const column = of.cost[part] as number;
        const lacks = costAt(cut, supply) - (columns[column] as number);
        if (lacks > 0) undercut += lacks;
        if (lacks <= CLOSE * (1 + Math.abs(cut.constant))) return;
        // a row that is there already is undercut by the solver's own tolerance alone, and would be again
        const key = `${column} ${cut.constant} ${cut.slopes.join(' ')}`;
        if (known.has(key)) return;
        known.add(key);
        addCut(of, column, cut);
        added++;
      });
    }
    return { added, undercut };
  }

  /** θ − Σ slope · supply ≥ constant. */
  function addCut({ supply }: Recourse, cost: number, { constant, slopes }: Cut): void {
    const indices = [cost];
    const values = [1];
    slopes.forEach((slope, s) => {
      if (slope === 0) return;
      indices.push(supply[s] as number);
      values.push(-slope);
    });
    instance.addRow(constant, Number.POSITIVE_INFINITY, {
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    });
  }
}
