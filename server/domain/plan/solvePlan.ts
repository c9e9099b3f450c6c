import { planScenarios } from './balance/balanceScenarios.ts';
import { lastIntakes } from './balance/localSupply.ts';
import { bindingLimits } from './explain/bindingLimits.ts';
import { FEW_DRAWS, fieldBalances } from './explain/fieldBalances.ts';
import { planRows, type RowFacts } from './explain/planRows.ts';
import { redrawPlans } from './explain/redrawPlans.ts';
import { regrets } from './explain/regrets.ts';
import { specialtyBalances } from './explain/specialtyBalances.ts';
import { DRAWS } from './gaps/levelGaps.ts';
import { explainConflict } from './infeasible/explainConflict.ts';
import { type BuiltModel, buildModel } from './model/buildModel.ts';
import { checkPlanInput } from './model/checkPlanInput.ts';
import type { PlanInput } from './planInput.ts';
import type { Matching, PlanOutcome, PlanSolution } from './planResult.ts';
import { type Recommendation, recommendPlan } from './recommend/recommendPlan.ts';
import { checkPlan } from './solve/checkPlan.ts';
import { evaluatePlan } from './solve/evaluatePlan.ts';
import { intakesOf } from './solve/intakesOf.ts';
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
 * The enrolment plan: the optimum in whole persons, the recommendation half way to it from the simple rule, a check of every
 * limit, and what explains it. The same input gives
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

  const optimum = wholeOptimum(input, built, solved);
  const plan = await recommendPlan(input, optimum, solver);
  mustKeepLimits(input, plan.recommended);
  const { objective } = evaluatePlan(input, optimum);
  const explained = await regrets(input, built, optimum, solver);
  const redrawn = await redrawing;
  const binding = bindingLimits(built, explained.base, optimum);
  return {
    inputHash,
    objective,
    bound: solved.bound,
    gap: Math.max(0, objective - solved.bound) / Math.max(1e-9, Math.abs(objective)),
    provisional: false,
    redraws: redrawn.length,
    ...described(input, built, { plan, binding, regrets: explained, redrawn }),
  };
}

/** The optimum alone, whole persons in the order of the programmes; null: the limits cannot hold together. */
export async function solveOptimum(input: PlanInput, solver: Solver, gap: number): Promise<number[] | null> {
  checkPlanInput(input);
  const built = buildModel(input);
  const [solved] = await solver.solve(built.model, [{ as: 'mip', gap }]);
  return solved?.status === 'optimal' ? wholeOptimum(input, built, solved) : null;
}

/** The three answers of {@link solvePlan}, without what explains them; null: the limits cannot hold together. */
export async function solveIntakes(
  input: PlanInput,
  solver: Solver,
  gap: number,
): Promise<Recommendation | null> {
  const optimum = await solveOptimum(input, solver, gap);
  if (!optimum) return null;
  const plan = await recommendPlan(input, optimum, solver);
  mustKeepLimits(input, plan.recommended);
  return plan;
}

function wholeOptimum(
  input: PlanInput,
  { programmes }: BuiltModel,
  { columns }: { columns: Float64Array },
): number[] {
  const choices = programmes.map(({ choice }) => choice);
  const optimum = wholeIntakes(intakesOf(programmes, columns), choices, input.limits);
  mustKeepLimits(input, optimum);
  return optimum;
}

/**
 * A first answer while a limit is being dragged: the linear relaxation stands for the optimum, its intakes rounded to the same
 * total. Openings and whole classes may be a little off; what it says of worth and balance is near.
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
  const optimum = wholeIntakes(intakesOf(built.programmes, solved.columns), choices, input.limits);
  const plan = await recommendPlan(input, optimum, solver);
  const binding = bindingLimits(built, solved, optimum);
  return {
    inputHash,
    objective: solved.objective,
    bound: solved.bound,
    gap: 0,
    provisional: true,
    redraws: 0,
    ...described(input, built, { plan, binding, regrets: null, redrawn: [] }),
  };
}

/** What a plan says besides how well it was solved: rows, balances, and what it comes to. */
function described(
  input: PlanInput,
  built: BuiltModel,
  facts: Omit<RowFacts, 'balances' | 'specialties' | 'flows'>,
): Omit<PlanSolution, 'inputHash' | 'objective' | 'bound' | 'gap' | 'provisional' | 'redraws'> {
  const { recommended } = facts.plan;
  const { objective, entrants, cost, flows, ...plan } = evaluatePlan(input, recommended);
  const lasts = lastIntakes(input);
  const kept = evaluatePlan(input, lasts);
  const draws = facts.regrets ? DRAWS : FEW_DRAWS;
  const specialties = specialtyBalances(input, recommended, draws);
  const balances = fieldBalances(input, recommended, draws);
  return {
    recommendedObjective: objective,
    holdObjective: checkPlan(input, lasts).length === 0 ? kept.objective : null,
    matching: { last: matchingOf(kept), plan: matchingOf(plan) },
    rows: planRows(input, built, { ...facts, balances, specialties, flows }),
    fields: balances,
    balances: specialties,
    flows,
    wanted: wantedOf(input),
    binding: [...facts.binding],
    entrants,
    cost,
  };
}

function wantedOf(input: PlanInput): PlanSolution['wanted'] {
  const scenarios = planScenarios(input);
  return input.occupations.flatMap(({ code }, o) => {
    const of = scenarios[o] ?? new Float64Array(0);
    if (of.length === 0) return [];
    return [{ occupation: code, persons: of.reduce((so, one) => so + one, 0) / of.length }];
  });
}

function matchingOf({ matched, unfilled, unmatched }: Matching): Matching {
  return { matched, unfilled, unmatched };
}

/** @throws Error when a plan found breaks a limit, which would be a fault of the model */
function mustKeepLimits(input: PlanInput, intakes: readonly number[]): void {
  const violations = checkPlan(input, intakes);
  if (violations.length > 0) throw new Error(`the plan found breaks limits: ${JSON.stringify(violations)}`);
}
