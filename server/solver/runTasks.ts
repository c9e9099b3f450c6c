import type { Highs, Model } from 'highs';
import type { LinearModel } from '../domain/plan/model/planModel.ts';
import type { Solved, SolveTask } from '../domain/plan/solver.ts';

/**
 * Solves one model under several changes, one after the other in the same instance of HiGHS, so that a linear program
 * starts from the basis of the one before. Each change is taken back before the next.
 *
 * Reproducible: one thread, a fixed seed, no limit of time.
 *
 * @throws Error when HiGHS ends otherwise than with a solution or with a proof that there is none
 */
export function runTasks(highs: Highs, model: LinearModel, tasks: readonly SolveTask[]): Solved[] {
  const { columns, rows, matrix } = model;
  // Nothing to decide: what the rows ask of constants either holds or not.
  if (columns.cost.length === 0) {
    const holds = rows.lower.every((low, r) => low <= 1e-9 && (rows.upper[r] ?? 0) >= -1e-9);
    const none = new Float64Array(0);
    const solved: Solved = holds
      ? {
          status: 'optimal',
          objective: model.offset,
          bound: model.offset,
          columns: none,
          rowDuals: new Float64Array(rows.lower.length),
          columnDuals: none,
        }
      : { status: 'infeasible' };
    return tasks.map(() => solved);
  }
  const instance = highs.createModel({
    numCols: columns.cost.length,
    numRows: rows.lower.length,
    offset: model.offset,
    colCost: columns.cost,
    colLower: columns.lower,
    colUpper: columns.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: { format: 'csr', numRows: rows.lower.length, numCols: columns.cost.length, ...matrix },
  });
  try {
    instance.options.set({ output_flag: false, random_seed: 1 });
    let whole = false;
    return tasks.map((task) => {
      if (whole !== (task.as === 'mip')) {
        whole = task.as === 'mip';
        if (whole) {
          const types = Int32Array.from(columns.whole);
          instance.changeColsIntegrality({ kind: 'range', from: 0, to: types.length - 1 }, types);
        } else instance.clearIntegrality();
      }
      return solveOne(highs, instance, model, task);
    });
  } finally {
    instance.dispose();
  }
}

function solveOne(highs: Highs, instance: Model, { columns, rows }: LinearModel, task: SolveTask): Solved {
  for (const { column, lower, upper } of task.columns ?? []) instance.changeColBounds(column, lower, upper);
  for (const { row, lower, upper } of task.rows ?? []) instance.changeRowBounds(row, lower, upper);
  for (const { column, cost } of task.costs ?? []) instance.changeColCost(column, cost);
  if (task.as === 'mip') instance.options.set('mip_rel_gap', task.gap ?? 0);
  const { modelStatus } = instance.run();
  const solved = read();
  for (const { column } of task.columns ?? []) {
    instance.changeColBounds(column, columns.lower[column] ?? 0, columns.upper[column] ?? 0);
  }
  for (const { row } of task.rows ?? []) {
    instance.changeRowBounds(row, rows.lower[row] ?? 0, rows.upper[row] ?? 0);
  }
  for (const { column } of task.costs ?? []) instance.changeColCost(column, columns.cost[column] ?? 0);
  return solved;

  function read(): Solved {
    const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus;
    // Every column is bounded from below in cost, so that of the two it is infeasible.
    if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible) return { status: 'infeasible' };
    if (modelStatus !== optimal) throw new Error(`HiGHS ended with status ${modelStatus}`);
    const solution = instance.getSolution();
    const objective = instance.getObjectiveValue();
    const none = new Float64Array(0);
    return {
      status: 'optimal',
      objective,
      bound: task.as === 'mip' ? Number(instance.info.get('mip_dual_bound')) : objective,
      columns: solution.colValue,
      rowDuals: task.as === 'mip' ? none : solution.rowDual,
      columnDuals: task.as === 'mip' ? none : solution.colDual,
    };
  }
}
