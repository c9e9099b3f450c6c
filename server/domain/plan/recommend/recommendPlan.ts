import { allows, pin } from '../explain/conditionalTasks.ts';
import { type BuiltModel, buildModel } from '../model/buildModel.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { PlanInput } from '../planInput.ts';
import { intakesOf } from '../solve/intakesOf.ts';
import type { Solver, SolveTask } from '../solver.ts';
import { simpleRule } from './simpleRule.ts';

/** A change under so many places, or under this share of last year's intake, is not worth organising. */
const LEAST_PLACES = 3;
const LEAST_SHARE = 0.05;

/** Three answers for every programme, in their order. */
export interface Recommendation {
  /** of the simple rule, not rounded */
  rule: number[];
  /** of the optimum, whole */
  optimum: number[];
  /** between the two, whole, within every limit */
  recommended: number[];
}

/** Least change of an intake that a plan recommends, persons. @see method §6, "Recommendation" */
export function leastMove(last: number): number {
  return Math.max(LEAST_PLACES, LEAST_SHARE * last);
}

/**
 * The feasible whole-place plan nearest to a point between the simple rule and the optimum: min Σ|x − (a + ½(x* − a))| under
 * every limit, what the optimum opens and closes left as it is. A programme that would change too little to organise stays as
 * it was; where the limits do not let all of these stay, the largest changes are let go first.
 *
 * @param optimum entrants, whole, in the order of the programmes
 * @see method §6, "Recommendation"
 */
export async function recommendPlan(
  input: PlanInput,
  optimum: readonly number[],
  solver: Solver,
): Promise<Recommendation> {
  const choices = buildModel(input, { form: 'none' }).programmes.map(({ choice }) => choice);
  const { rule, targets } = targetsOf(input, choices, optimum);
  const built = buildModel(input, { form: 'none', towards: targets });
  const decided = decidedBounds(built, optimum);
  const staying = new Set(stayingAt(built, targets));
  const change = (i: number) => Math.abs((targets[i] as number) - (choices[i]?.last ?? 0));

  let kept = [...staying].sort((a, b) => change(b) - change(a) || a - b);
  let found = await nearest(kept);
  if (!found) {
    // the fewest that have to move, the largest changes first
    let tooFew = 0;
    let enough = kept.length;
    while (enough - tooFew > 1) {
      const middle = Math.floor((tooFew + enough) / 2);
      if (await nearest(kept.slice(middle))) enough = middle;
      else tooFew = middle;
    }
    kept = kept.slice(enough);
    found = await nearest(kept);
  }
  // rounding may leave a change too small to organise
  for (;;) {
    const small = (found ?? optimum).flatMap((intake, i) => (isSmall(i, intake) ? [i] : []));
    const next: number[] | null = small.length > 0 ? await nearest([...kept, ...small]) : null;
    if (!next) break;
    kept.push(...small);
    found = next;
  }
  return { rule, optimum: [...optimum], recommended: found ?? [...optimum] };

  function isSmall(i: number, intake: number): boolean {
    const { last, standing } = choices[i] as (typeof choices)[number];
    const moved = Math.abs(intake - last);
    if (standing !== 'running' || intake === 0 || moved === 0 || staying.has(i)) return false;
    return moved < leastMove(last) && allows(built.programmes[i] as BuiltModel['programmes'][number], last);
  }

  async function nearest(stay: readonly number[]): Promise<number[] | null> {
    const pinned = stay.flatMap((i) => {
      const programme = built.programmes[i] as BuiltModel['programmes'][number];
      return pin(programme, programme.choice.last, built);
    });
    const columns = [...(decided.columns ?? []), ...pinned];
    const [solved] = await solver.solve(built.model, [{ as: 'mip', gap: 0, ...decided, columns }]);
    if (solved?.status !== 'optimal') return null;
    return intakesOf(built.programmes, solved.columns).map(Math.round);
  }
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

/** Programmes that run on and would change too little to organise, and may stay as they are. */
function stayingAt({ programmes }: BuiltModel, targets: readonly number[]): number[] {
  return [...programmes.keys()].filter((i) => {
    const programme = programmes[i] as BuiltModel['programmes'][number];
    const { last, unplanned, standing } = programme.choice;
    const target = targets[i] as number;
    if (unplanned || standing !== 'running' || target === 0) return false;
    return Math.abs(target - last) < leastMove(last) && allows(programme, last);
  });
}
