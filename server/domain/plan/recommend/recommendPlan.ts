import { allows, pin } from '../explain/conditionalTasks.ts';
import type { Goal } from '../model/addDistances.ts';
import type { ProgrammeColumns } from '../model/addProgramme.ts';
import { type BuiltModel, buildModel } from '../model/buildModel.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { PlanInput } from '../planInput.ts';
import { intakesOf } from '../solve/intakesOf.ts';
import type { Solver, SolveTask } from '../solver.ts';
import { leastChange, leastMove } from './leastMove.ts';
import { simpleRule } from './simpleRule.ts';

/** Gap of the point between where openings are not kept either: near is near enough, and the last per cent takes minutes. */
const FREE_GAP = 0.1;

/** Three answers for every programme, in their order. */
export interface Recommendation {
  /** of the simple rule, not rounded */
  rule: number[];
  /** of the optimum, whole */
  optimum: number[];
  /** between the two, whole, within every limit */
  recommended: number[];
  /** places of the programmes that could stay or change by enough, and had to be let change by any number */
  loose: ReadonlySet<number>;
}

/**
 * The feasible whole-place plan nearest to a point between the simple rule and the optimum: min Σ|x − (a + ½(x* − a))| under
 * every limit, what the optimum opens and closes left as it is. A programme that would change too little to organise stays as
 * it was, and no other changes by less. Excepted are the programmes of a specialty that closes a class, for somebody has to take
 * its places; where the limits do not let all the others, the largest changes are let go first, as few as will do.
 *
 * An optimum that breaks a limit itself, as a rounded relaxation may, keeps its openings only as far as the limits let it.
 *
 * @param optimum entrants, whole, in the order of the programmes
 * @see method §6, "Recommendation"
 */
export async function recommendPlan(
  input: PlanInput,
  optimum: readonly number[],
  solver: Solver,
): Promise<Recommendation> {
  const limits = buildModel(input, { form: 'none' });
  const choices = limits.programmes.map(({ choice }) => choice);
  const { rule, targets } = targetsOf(input, choices, optimum);
  const change = (i: number) => Math.abs((targets[i] as number) - (choices[i]?.last ?? 0));
  const moving = new Set(choices.filter(isMoved).map(({ programme }) => programme.specialty));
  const isTaking = (i: number) => moving.has(choices[i]?.programme.specialty ?? '');
  const all = [...choices.keys()]
    .filter((i) => mayStay(limits.programmes[i] as ProgrammeColumns, targets[i] as number))
    .sort((a, b) => Number(isTaking(b)) - Number(isTaking(a)) || change(b) - change(a) || a - b);
  const taking = all.filter(isTaking).length;

  let enough = taking;
  let found = await nearest(taking);
  if (!found) {
    let tooFew = taking;
    enough = all.length;
    while (enough - tooFew > 1) {
      const middle = Math.floor((tooFew + enough) / 2);
      const one = await nearest(middle);
      if (one) [enough, found] = [middle, one];
      else tooFew = middle;
    }
    found ??= await nearest(all.length);
    // a rounded relaxation may open or close more than any plan may: then the limits choose among what it would
    found ??= await nearest(all.length, false);
  }
  return {
    rule,
    optimum: [...optimum],
    recommended: found ?? [...optimum],
    loose: new Set(all.slice(0, enough)),
  };

  function isMoved({ closing, last }: ProgrammeChoice, i: number): boolean {
    return closing === 'thin' && last > 0 && optimum[i] === 0;
  }

  /** @param free programmes that may change by any number, the first of all, @param kept whether openings and closures are kept */
  async function nearest(free: number, kept = true): Promise<number[] | null> {
    const bound = new Set(all.slice(free));
    const goals = targets.map((target, i): Goal => {
      const last = choices[i]?.last ?? 0;
      if (!bound.has(i)) return { target, least: 0 };
      const least = leastChange(last);
      return { target: change(i) < leastMove(last) ? last : target, least };
    });
    const built = buildModel(input, { form: 'none', towards: goals });
    const task: SolveTask = kept
      ? { as: 'mip', gap: 0, ...decidedBounds(built, optimum) }
      : { as: 'mip', gap: FREE_GAP };
    const [solved] = await solver.solve(built.model, [task]);
    if (solved?.status !== 'optimal') return null;
    return intakesOf(built.programmes, solved.columns).map(Math.round);
  }
}

/** Whether a programme runs on, and may stay as it was. */
function mayStay(programme: ProgrammeColumns, target: number): boolean {
  const { last, unplanned, standing } = programme.choice;
  return !unplanned && standing === 'running' && target > 0 && allows(programme, last);
}

/**
 * The simple rule, and the point half way from it to the optimum.
 *
 * @returns entrants, in the order of the programmes, not rounded
 */
export function targetsOf(input: PlanInput, choices: readonly ProgrammeChoice[], optimum: readonly number[]) {
  const rule = simpleRule(input, choices, optimum);
  const targets = rule.map((one, i) => one + input.limits.half * ((optimum[i] as number) - one));
  return { rule, targets };
}

/** What the optimum opens and closes, as bounds: candidates with their entrants, what stops, and that the rest runs. */
function decidedBounds(built: BuiltModel, optimum: readonly number[]): Pick<SolveTask, 'columns' | 'rows'> {
  const columns: NonNullable<SolveTask['columns']> = [];
  const rows: NonNullable<SolveTask['rows']> = [];
  built.programmes.forEach((programme, i) => {
    const { choice, intervals, one } = programme;
    const intake = optimum[i] as number;
    if (choice.unplanned || choice.closing === null) return;
    if (intake === 0) columns.push(...intervals.map((column) => ({ column, lower: 0, upper: 0 })));
    else if (choice.standing !== 'running') columns.push(...pin(programme, intake, built));
    else if (one !== null) rows.push({ row: one, lower: 1, upper: 1 });
    else columns.push(...intervals.map((column) => ({ column, lower: 1, upper: 1 })));
  });
  return { columns, rows };
}
