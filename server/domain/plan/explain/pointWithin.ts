import type { ProgrammeColumns } from '../model/addProgramme.ts';
import { type BuiltModel, buildModel } from '../model/buildModel.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { PlanInput } from '../planInput.ts';
import { targetsOf } from '../recommend/recommendPlan.ts';
import { intakesOf } from '../solve/intakesOf.ts';
import type { Solver, SolveTask } from '../solver.ts';
import { fixChoices, holdingTask } from './conditionalTasks.ts';

/** Entrants under which a programme of a linear program does not run. */
const NOBODY = 1e-6;

/** A plan's number moved as far as the point that it is nearest to, within the programme's own limits. */
export function shiftedIntake(
  { unplanned, intervals, last }: ProgrammeChoice,
  recommended: number,
  from: number,
  to: number,
): number {
  if (unplanned) return last;
  if (recommended === 0) return 0;
  const low = Math.min(recommended, intervals[0]?.low ?? recommended);
  const high = Math.max(recommended, intervals.at(-1)?.high ?? recommended);
  return Math.min(high, Math.max(low, recommended + (to - from)));
}

/** Where the recommendation goes under an input, before whole places. */
export interface Point {
  choices: ProgrammeChoice[];
  /** entrants, in the order of the programmes, not rounded */
  targets: number[];
  /** what opening or closing a programme saves over doing without, by place; null: it cannot be done without */
  saves: Map<number, number | null>;
}

/**
 * The point between rule and optimum within the choices of a plan.
 *
 * @param optimum entrants of the plan whose choices are kept, in the order of the programmes
 * @param asked choices of which it is asked what they save; left out: every one that the plan makes
 * @returns null where the limits conflict
 */
export async function pointWithin(
  input: PlanInput,
  optimum: readonly number[],
  solver: Solver,
  asked?: readonly number[],
): Promise<Point | null> {
  const built = buildModel(input);
  const choices = built.programmes.map(({ choice }) => choice);
  const decided =
    asked ?? [...choices.keys()].filter((i) => isDecided(choices[i] as ProgrammeChoice, optimum[i] ?? 0));
  const tasks: SolveTask[] = [{ as: 'lp', columns: fixChoices(built, optimum) }];
  const ways = decided.map((i) => undoing(built, optimum, i));
  tasks.push(...ways.flat());
  const [base, ...without] = await solver.solve(built.model, tasks);
  if (base?.status !== 'optimal') return null;
  const saves = new Map<number, number | null>();
  let next = 0;
  for (const [k, i] of decided.entries()) {
    const asked = without.slice(next, next + (ways[k]?.length ?? 0));
    next += asked.length;
    const costs = asked.flatMap((of) => (of.status === 'optimal' ? [of.objective] : []));
    saves.set(i, costs.length > 0 ? Math.min(...costs) - base.objective : null);
  }
  // a programme that does not run is told by its nought
  const intakes = intakesOf(built.programmes, base.columns).map((one) => (Math.abs(one) < NOBODY ? 0 : one));
  return { choices, targets: targetsOf(input, choices, intakes).targets, saves };
}

/** A plan has opened it, or closed it of its own accord. */
function isDecided(
  { standing, closing, last, mustClose, unplanned }: ProgrammeChoice,
  intake: number,
): boolean {
  if (unplanned) return false;
  if (standing !== 'running') return intake > 0;
  return last > 0 && intake === 0 && closing !== null && !mustClose;
}

/**
 * What it costs without one choice, the cheapest of: what was opened stays closed, what was closed runs on with as many as are best
 * within any stretch that its limits allow.
 */
function undoing(built: BuiltModel, optimum: readonly number[], i: number): SolveTask[] {
  const { standing, intervals } = (built.programmes[i] as ProgrammeColumns).choice;
  const ways = standing === 'running' ? intervals : [0];
  return ways.flatMap((way) => holdingTask(built, optimum, new Map([[i, way]])) ?? []);
}
