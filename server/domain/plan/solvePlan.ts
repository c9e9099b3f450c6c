import { bindingLimits } from './explain/bindingLimits.ts';
import { FEW_DRAWS, fieldBalances } from './explain/fieldBalances.ts';
import { planRows } from './explain/planRows.ts';
import { redrawPlans } from './explain/redrawPlans.ts';
import { regrets } from './explain/regrets.ts';
import { explainConflict } from './infeasible/explainConflict.ts';
import { buildModel } from './model/buildModel.ts';
import { checkPlanInput } from './model/checkPlanInput.ts';
import { standingOf } from './model/standingOf.ts';
import type { PlanInput } from './planInput.ts';
import type { PlanOutcome } from './planResult.ts';
import { checkPlan } from './solve/checkPlan.ts';
import { evaluatePlan } from './solve/evaluatePlan.ts';
import { intakesOf } from './solve/intakesOf.ts';
import { settlePlan } from './solve/settlePlan.ts';
import { wholeIntakes } from './solve/wholeIntakes.ts';
import type { Solver } from './solver.ts';

export interface PlanOptions {
  /** SHA-256 of the input in canonical form */
  inputHash: string;
  /** relative gap between the plan and the proven bound at which to stop */
  gap?: number;
  /** how often to redraw for stability and ranges */
  redraws?: number;
}

/**
 * The enrolment plan: model, solution, whole persons, a check of every limit, and what explains it. The same input gives
 * the same plan.
 *
 * @throws RangeError on an input that makes no sense, with the bad value
 * @throws Error when the solution found breaks a limit, which would be a fault of the model
 * @see method §6
 */
export async function solvePlan(
  input: PlanInput,
  solver: Solver,
  { inputHash, gap = 0.001, redraws = 60 }: PlanOptions,
): Promise<PlanOutcome> {
  checkPlanInput(input);
  const built = buildModel(input);
  const solving = solver.solve(built.model, [{ as: 'mip', gap }]);
  // redraws do not wait for the plan: they tell how it would have come out otherwise
  let isWanted = true;
  const redrawing = redrawPlans(input, solver, redraws, () => isWanted);
  // its failure is heard of where it is waited for
  redrawing.catch(() => {});
  const [solved] = await solving;
  if (solved?.status !== 'optimal') {
    isWanted = false;
    return explainConflict(input, solver, inputHash);
  }

  const choices = built.programmes.map(({ choice }) => choice);
  const found = wholeIntakes(intakesOf(built.programmes, solved.columns), choices, input.limits);
  const violations = checkPlan(input, found);
  if (violations.length > 0) throw new Error(`the plan found breaks limits: ${JSON.stringify(violations)}`);

  const highest = solved.bound + gap * Math.abs(solved.bound);
  const intakes = settlePlan(input, built, found, highest);
  const { objective, entrants, cost } = evaluatePlan(input, intakes);
  const explained = await regrets(input, built, intakes, solver);
  const redrawn = await redrawing;
  const balances = fieldBalances(input, intakes);
  const binding = bindingLimits(built, explained.base, intakes);
  return {
    inputHash,
    objective,
    bound: solved.bound,
    gap: Math.max(0, objective - solved.bound) / Math.max(1e-9, Math.abs(objective)),
    provisional: false,
    redraws: redrawn.length,
    holdObjective: holdObjective(input),
    rows: planRows(input, built, { intakes, balances, binding, regrets: explained, redrawn }),
    fields: balances,
    binding,
    entrants,
    cost,
  };
}

/**
 * A first answer while a limit is being dragged: the linear relaxation, its intakes rounded to the same total.
 * Openings, whole classes and sums may be a little off; what it says of worth and balance is near.
 */
export async function previewPlan(
  input: PlanInput,
  solver: Solver,
  { inputHash }: PlanOptions,
): Promise<PlanOutcome> {
  checkPlanInput(input);
  const built = buildModel(input);
  const [solved] = await solver.solve(built.model, [{ as: 'lp' }]);
  if (solved?.status !== 'optimal') return explainConflict(input, solver, inputHash);
  const choices = built.programmes.map(({ choice }) => choice);
  const intakes = wholeIntakes(intakesOf(built.programmes, solved.columns), choices, input.limits);
  const balances = fieldBalances(input, intakes, FEW_DRAWS);
  const binding = bindingLimits(built, solved, intakes);
  const { entrants, cost } = evaluatePlan(input, intakes);
  return {
    inputHash,
    objective: solved.objective,
    bound: solved.bound,
    gap: 0,
    provisional: true,
    redraws: 0,
    holdObjective: holdObjective(input),
    rows: planRows(input, built, { intakes, balances, binding, regrets: null, redrawn: [] }),
    fields: balances,
    binding,
    entrants,
    cost,
  };
}

/** The objective if every intake stays; null where that breaks a limit. */
function holdObjective(input: PlanInput): number | null {
  const lasts = input.programmes.map((one) => (standingOf(one) === 'running' ? (one.last ?? 0) : 0));
  return checkPlan(input, lasts).length === 0 ? evaluatePlan(input, lasts).objective : null;
}
