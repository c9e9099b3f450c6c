import { allows, fixChoices } from '../explain/conditionalTasks.ts';
import { type BuiltModel, buildModel } from '../model/buildModel.ts';
import type { PlanInput } from '../planInput.ts';
import type { Solved, Solver } from '../solver.ts';
import { intakesOf } from './intakesOf.ts';
import { wholeIntakes } from './wholeIntakes.ts';

/** Gap at which the best plan within given choices is found: a tenth of a plan's own, so that the choices weigh more. */
export const GAP_WITHIN = 1e-4;

/** Gap of the plan nearest to one that changed limits forbid: near is near enough, and the last per cent takes minutes. */
const NEAR_GAP = 0.02;

/** The best plan within given choices. */
export interface WithinChoices {
  /** entrants, whole, in the order of the programmes */
  intakes: number[];
  /** the linear program with those choices fixed: what limits are worth */
  base: Extract<Solved, { status: 'optimal' }>;
}

/**
 * The best whole-place plan that runs the same programmes in the same stretches of classes as a given one. A plan's optimum is
 * found so, and so is what is compared with it: the same input with the same choices gives the same numbers to the last place.
 *
 * @param given entrants of the plan whose choices are kept, in the order of the programmes
 * @returns null where limits that programmes share allow none
 */
export async function bestWithin(
  input: PlanInput,
  built: BuiltModel,
  given: readonly number[],
  solver: Solver,
  gap = GAP_WITHIN,
): Promise<WithinChoices | null> {
  const columns = fixChoices(built, given);
  const [whole, base] = await solver.solve(built.model, [
    { as: 'mip', gap, columns },
    { as: 'lp', columns },
  ]);
  if (whole?.status !== 'optimal' || base?.status !== 'optimal') return null;
  const choices = built.programmes.map(({ choice }) => choice);
  const intakes = wholeIntakes(intakesOf(built.programmes, whole.columns), choices, input.limits);
  return { intakes, base };
}

/**
 * The best plan within the choices of one made under other limits: within the same, or where the limits do not allow them,
 * within those of the plan nearest to it that keeps every limit.
 *
 * @param intakes entrants of that plan, whole, in the order of the programmes
 * @returns null where no plan keeps every limit
 */
export async function bestBeside(
  input: PlanInput,
  built: BuiltModel,
  intakes: readonly number[],
  solver: Solver,
): Promise<WithinChoices | null> {
  const areAllowed = built.programmes.every((programme, i) => allows(programme, intakes[i] ?? 0));
  const same = areAllowed ? await bestWithin(input, built, intakes, solver) : null;
  if (same) return same;
  const near = await nearestKept(input, intakes, solver);
  return near && bestWithin(input, built, near, solver);
}

async function nearestKept(
  input: PlanInput,
  intakes: readonly number[],
  solver: Solver,
): Promise<number[] | null> {
  const goals = intakes.map((target) => ({ target, firm: null }));
  const { model, programmes } = buildModel(input, { form: 'none', towards: goals });
  const [solved] = await solver.solve(model, [{ as: 'mip', gap: NEAR_GAP }]);
  if (solved?.status !== 'optimal') return null;
  const choices = programmes.map(({ choice }) => choice);
  return wholeIntakes(intakesOf(programmes, solved.columns), choices, input.limits);
}
