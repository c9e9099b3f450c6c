import type { Highs, Model } from 'highs';
import { type LinearModel, WHOLE } from '../domain/plan/model/planModel.ts';
import type { Solved, SolveTask } from '../domain/plan/solver.ts';
import { branchOnChoices } from './branchOnChoices.ts';
import { cutLoop, type HeldUp } from './cutLoop.ts';
import { openChoices, wholeByCuts } from './wholeByCuts.ts';

/** So few yes-or-no columns are branched on one by one: their programs start warm, and a search would begin anew. */
const FEW_CHOICES = 8;

/**
 * Solves one model under several changes, one after the other in the same instance of HiGHS, so that a linear program
 * starts from the basis of the one before. Each change is taken back before the next; cuts of its convex costs stay, for they
 * hold under every change.
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
    // a restart pays off on long searches, and a plan's is short
    instance.options.set({ output_flag: false, random_seed: 1, mip_allow_restart: false });
    const held = cutLoop(instance, model.recourse);
    if (!held.isEmpty) {
      // searches within the search take most of its time, and a first solution is at hand
      instance.options.set('mip_heuristic_run_rins', false);
      instance.options.set('mip_heuristic_run_rens', false);
      instance.options.set('mip_heuristic_run_root_reduced_cost', false);
    }
    const types = {
      mip: Int32Array.from(columns.whole, (takes) => (takes === WHOLE.parts ? 0 : 1)),
      choices: Int32Array.from(columns.whole, (takes) => (takes === WHOLE.choice ? 1 : 0)),
    };
    let whole: SolveTask['as'] = 'lp';
    const setWhole = (wanted: SolveTask['as']) => {
      if (wanted === whole) return;
      whole = wanted;
      if (wanted === 'lp') instance.clearIntegrality();
      else
        instance.changeColsIntegrality(
          { kind: 'range', from: 0, to: columns.whole.length - 1 },
          types[wanted],
        );
    };
    return tasks.map((task) => solveOne(highs, instance, model, task, { held, setWhole }));
  } finally {
    instance.dispose();
  }
}

function solveOne(
  highs: Highs,
  instance: Model,
  { columns, rows }: LinearModel,
  task: SolveTask,
  { held, setWhole }: { held: HeldUp; setWhole: (wanted: SolveTask['as']) => void },
): Solved {
  for (const { column, lower, upper } of task.columns ?? []) instance.changeColBounds(column, lower, upper);
  for (const { row, lower, upper } of task.rows ?? []) instance.changeRowBounds(row, lower, upper);
  for (const { column, cost } of task.costs ?? []) instance.changeColCost(column, cost);
  const solved = solve();
  for (const { column } of task.columns ?? []) {
    instance.changeColBounds(column, columns.lower[column] ?? 0, columns.upper[column] ?? 0);
  }
  for (const { row } of task.rows ?? []) {
    instance.changeRowBounds(row, rows.lower[row] ?? 0, rows.upper[row] ?? 0);
  }
  for (const { column } of task.costs ?? []) instance.changeColCost(column, columns.cost[column] ?? 0);
  return solved;

  function solve(): Solved {
    const choices = task.as === 'choices' ? openChoices(columns, task) : [];
    if (choices.length > 0 && choices.length <= FEW_CHOICES)
      return branchOnChoices(instance, choices, task.gap ?? 0, () => solvedBy('lp'));
    if (task.as === 'lp' || held.isEmpty) return solvedBy(task.as);
    return wholeByCuts(instance, columns, task, { held, solvedBy });
  }

  /** A linear program until no cut is missing; a program in whole numbers as it stands. */
  function solvedBy(as: SolveTask['as'], gap = task.gap ?? 0): Solved {
    setWhole(as);
    if (as !== 'lp') instance.options.set('mip_rel_gap', gap);
    for (;;) {
      const { modelStatus } = instance.run();
      const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus;
      // Every column is bounded from below in cost, so that of the two it is infeasible.
      if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible)
        return { status: 'infeasible' };
      if (modelStatus !== optimal) throw new Error(`HiGHS ended with status ${modelStatus}`);
      const solution = instance.getSolution();
      if (as === 'lp' && held.addCuts(solution.colValue) > 0) continue;
      const objective = instance.getObjectiveValue();
      const none = new Float64Array(0);
      return {
        status: 'optimal',
        objective,
        bound: as === 'lp' ? objective : Number(instance.info.get('mip_dual_bound')),
        columns: solution.colValue,
        rowDuals: as === 'lp' ? solution.rowDual.slice(0, rows.lower.length) : none,
        columnDuals: as === 'lp' ? solution.colDual : none,
      };
    }
  }
}
