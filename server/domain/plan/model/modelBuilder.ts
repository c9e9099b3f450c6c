import type { Recourse } from '../transport/recourse.ts';
import { type ColumnName, type PlanModel, type RowName, WHOLE } from './planModel.ts';

/** A sum of columns and a constant, e.g. an intake as last year's + up − down. */
export interface Expression {
  constant: number;
  terms: { column: number; factor: number }[];
}

/** Σ factor · expression. */
export function weightedSum(parts: readonly { of: Expression; factor: number }[]): Expression {
  return {
    constant: parts.reduce((so, { of, factor }) => so + factor * of.constant, 0),
    terms: parts.flatMap(({ of, factor }) =>
      of.terms.map((term) => ({ column: term.column, factor: factor * term.factor })),
    ),
  };
}

export interface ModelBuilder {
  /** @returns the number of the new column */
  addColumn(name: ColumnName, lower: number, upper: number, cost: number, whole?: keyof typeof WHOLE): number;
  /** Adds lower ≤ expression ≤ upper; the constant moves to the bounds. A row without columns is added too: it may be infeasible. */
  addRow(name: RowName, lower: number, upper: number, expression: Expression): number;
  addOffset(value: number): void;
  /** Adds a cost that is convex in columns already there, to be held up by cuts. */
  addRecourse(recourse: Recourse): void;
  build(): PlanModel;
}

/** Collects columns and rows, in the order they come, into the arrays of a model. */
export function modelBuilder(): ModelBuilder {
  const cost: number[] = [];
  const lowers: number[] = [];
  const uppers: number[] = [];
  const whole: number[] = [];
  const columnNames: ColumnName[] = [];
  const rowLowers: number[] = [];
  const rowUppers: number[] = [];
  const rowConstants: number[] = [];
  const rowNames: RowName[] = [];
  const starts: number[] = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const recourse: Recourse[] = [];
  let offset = 0;
  return {
    addColumn(name, lower, upper, price, takes = 'parts') {
      columnNames.push(name);
      lowers.push(lower);
      uppers.push(upper);
      cost.push(price);
      whole.push(WHOLE[takes]);
      return cost.length - 1;
    },
    addRow(name, lower, upper, { constant, terms }) {
      const factors = new Map<number, number>();
      for (const { column, factor } of terms) factors.set(column, (factors.get(column) ?? 0) + factor);
      for (const [column, factor] of [...factors].sort(([a], [b]) => a - b)) {
        if (factor === 0) continue;
        indices.push(column);
        values.push(factor);
      }
      starts.push(indices.length);
      rowNames.push(name);
      rowLowers.push(lower - constant);
      rowUppers.push(upper - constant);
      rowConstants.push(constant);
      return rowNames.length - 1;
    },
    addOffset(value) {
      offset += value;
    },
    addRecourse(of) {
      recourse.push(of);
    },
    build: () => ({
      columns: {
        cost: Float64Array.from(cost),
        lower: Float64Array.from(lowers),
        upper: Float64Array.from(uppers),
        whole: Uint8Array.from(whole),
      },
      rows: {
        lower: Float64Array.from(rowLowers),
        upper: Float64Array.from(rowUppers),
        constant: Float64Array.from(rowConstants),
      },
      matrix: {
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      },
      offset,
      recourse,
      columnNames,
      rowNames,
    }),
  };
}
