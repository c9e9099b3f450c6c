import { planScenarios } from './balance/balanceScenarios.ts';
import { DRAWS } from './balance/drawnSupply.ts';
import { lastIntakes } from './balance/localSupply.ts';
import { FEW_DRAWS, fieldBalances } from './explain/fieldBalances.ts';
import { limitsAtWork } from './explain/limitsAtWork.ts';
import { planRows, type RowFacts } from './explain/planRows.ts';
import { redrawPlans } from './explain/redrawPlans.ts';
import { regrets } from './explain/regrets.ts';
import { specialtyBalances } from './explain/specialtyBalances.ts';
import { worthOfLimits, worthTasks } from './explain/worthOfLimits.ts';
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
import { bestBeside, bestWithin, GAP_WITHIN, type WithinChoices } from './solve/withinChoices.ts';
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
  const optimum = await optimumOf(input, built, solver, { as: 'mip', gap });
  if (!optimum) return explainConflict(input, solver, inputHash);
  const plan = await recommendPlan(input, optimum.intakes, solver);
  mustKeepLimits(input, plan.recommended);
  const { objective } = evaluatePlan(input, optimum.intakes);
  const atWork = limitsAtWork(built, optimum.base, optimum.intakes);
  const worths = worthTasks(built, atWork, optimum.intakes, input.limits);
  const ofWorths = worths.flatMap(({ unit, entrant }) => (entrant ? [unit, entrant] : [unit]));
  const [explained, redrawn] = await Promise.all([
    regrets(input, built, optimum.intakes, solver, ofWorths),
    redrawPlans(input, plan, solver, redraws),
  ]);
  const binding = worthOfLimits(worths, explained.base.objective, explained.also);
  return {
    inputHash,
    objective,
    bound: optimum.bound,
    gap: Math.max(0, objective - optimum.bound) / Math.max(1e-9, Math.abs(objective)),
    provisional: false,
    redraws: redrawn.length,
    ...described(input, built, { plan, binding, regrets: explained, redrawn }),
  };
}

/**
 * The optimum of an input with one future, whole classes of persons in parts: to compare with, for a single future makes whole
 * persons hard to prove best and no better to know.
 *
 * @returns entrants in the order of the programmes; null: the limits cannot hold together
 */
export async function optimumInParts(
  input: PlanInput,
  solver: Solver,
  gap: number,
): Promise<number[] | null> {
  checkPlanInput(input);
  // one future written out has fewer columns than its cuts would be rows, and needs no rounds of them
  const built = buildModel(input, { form: 'whole' });
  const [solved] = await solver.solve(built.model, [{ as: 'choices', gap }]);
  return solved?.status === 'optimal' ? intakesOf(built.programmes, solved.columns) : null;
}

/** The three answers of {@link solvePlan}, without what explains them; null: the limits cannot hold together. */
export async function solveIntakes(
  input: PlanInput,
  solver: Solver,
  gap: number,
): Promise<Recommendation | null> {
  checkPlanInput(input);
  const optimum = await optimumOf(input, buildModel(input), solver, { as: 'choices', gap });
  if (!optimum) return null;
  const plan = await recommendPlan(input, optimum.intakes, solver);
  mustKeepLimits(input, plan.recommended);
  return plan;
}

/**
 * The optimum: a search finds what opens, closes and how many classes there are; then the best plan within those choices, by
 * the same step as whatever is compared with it.
 *
 * @param as persons whole in the search (`mip`), which gives it more to cut with at a narrow gap, or in parts (`choices`)
 */
async function optimumOf(
  input: PlanInput,
  built: BuiltModel,
  solver: Solver,
  { as, gap }: { as: 'mip' | 'choices'; gap: number },
): Promise<(WithinChoices & { bound: number }) | null> {
  // the step within the choices may take its own gap of what is left
  const within = Math.min(gap / 10, GAP_WITHIN);
  const [solved] = await solver.solve(built.model, [{ as, gap: gap - within }]);
  if (solved?.status !== 'optimal') return null;
  const choices = built.programmes.map(({ choice }) => choice);
  const found = wholeIntakes(intakesOf(built.programmes, solved.columns), choices, input.limits);
  const best = await bestWithin(input, built, found, solver, within);
  if (!best) throw new Error('the plan found does not solve its own linear program');
  mustKeepLimits(input, best.intakes);
  return { ...best, bound: solved.bound };
}

/**
 * A first answer while a limit is being dragged, beside a plan: what that plan opens, closes and how many classes it has are
 * kept as far as the limits allow, and all else is worked out anew, whole and within every limit. So it is the plan's own step
 * on both sides: an input that did not change gives the plan's numbers, and what differs comes from what was changed. What
 * might open or close besides only the whole search tells.
 *
 * @param beside entrants of that plan's optimum, in the order of the programmes; left out: the linear relaxation chooses
 */
export async function previewPlan(
  input: PlanInput,
  solver: Solver,
  { inputHash, beside }: Pick<PlanOptions, 'inputHash'> & { beside?: readonly number[] | undefined },
): Promise<PlanOutcome> {
  checkPlanInput(input);
  const built = buildModel(input);
  const given = beside ?? (await relaxedIntakes(input, built, solver));
  const optimum = given && (await bestBeside(input, built, given, solver));
  if (!optimum) return explainConflict(input, solver, inputHash);
  const plan = await recommendPlan(input, optimum.intakes, solver);
  const binding = limitsAtWork(built, optimum.base, optimum.intakes).map(({ limit }) => limit);
  const { objective } = evaluatePlan(input, optimum.intakes);
  return {
    inputHash,
    objective,
    bound: objective,
    gap: 0,
    provisional: true,
    redraws: 0,
    ...described(input, built, { plan, binding, regrets: null, redrawn: [] }),
  };
}

async function relaxedIntakes(
  input: PlanInput,
  built: BuiltModel,
  solver: Solver,
): Promise<readonly number[] | null> {
  const [solved] = await solver.solve(built.model, [{ as: 'lp' }]);
  if (solved?.status !== 'optimal') return null;
  const choices = built.programmes.map(({ choice }) => choice);
  return wholeIntakes(intakesOf(built.programmes, solved.columns), choices, input.limits);
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
