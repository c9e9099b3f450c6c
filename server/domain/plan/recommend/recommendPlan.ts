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

/** Plans whose distances differ by less are equally near, persons per programme let go. */
const SAME_DISTANCE = 0.01;

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
 * it was, and no other changes by less. Where the limits do not let all of them, as few as will do are let go: first the least
 * number is found, then with that number the least distance, and of equally near plans the one that lets go the largest changes.
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
  const goals = limits.programmes.map((programme, i) => goalOf(programme, targets[i] as number));
  const found = await nearestFirm(input, goals, optimum, solver);
  if (found) return { rule, optimum: [...optimum], ...found };
  // a rounded relaxation may open or close more than any plan may: then the limits choose among what it would
  const recommended = (await nearestFree(input, goals, solver)) ?? [...optimum];
  const loose = new Set([...goals.keys()].filter((i) => goals[i]?.firm));
  return { rule, optimum: [...optimum], recommended, loose };
}

/** The nearest plan that keeps what the optimum opens and closes, and lets as few programmes go as will do. */
async function nearestFirm(
  input: PlanInput,
  goals: readonly Goal[],
  optimum: readonly number[],
  solver: Solver,
): Promise<Pick<Recommendation, 'recommended' | 'loose'> | null> {
  const built = buildModel(input, { form: 'none', towards: goals });
  const { model, releases } = built;
  const kept = decidedBounds(built, optimum);
  const count = await fewestReleases(built, kept, solver);
  if (count === null) return null;
  const changes = [...releases.columns].map(([i, column]) => {
    const { last } = (built.programmes[i] as ProgrammeColumns).choice;
    return { column, change: Math.abs((goals[i] as Goal).target - last) };
  });
  const ranked = changes.toSorted((a, b) => b.change - a.change || a.column - b.column);
  const costs = ranked.map(({ column }, rank) => ({ column, cost: (rank / ranked.length) * SAME_DISTANCE }));
  const rows = [...kept.rows];
  if (releases.count !== null) rows.push({ row: releases.count, lower: 0, upper: count });
  const [solved] = await solver.solve(model, [{ as: 'mip', gap: 0, columns: kept.columns, rows, costs }]);
  if (solved?.status !== 'optimal') return null;
  const free = [...releases.columns].filter(([, column]) => Math.round(solved.columns[column] ?? 0) === 1);
  return {
    recommended: intakesOf(built.programmes, solved.columns).map(Math.round),
    loose: new Set(free.map(([i]) => i)),
  };
}

/** @returns the least number of programmes to let go of their firm goals; null: no plan keeps the limits even so */
async function fewestReleases(built: BuiltModel, kept: Kept, solver: Solver): Promise<number | null> {
  const { model, releases } = built;
  const costs = model.columnNames.flatMap(({ kind }, column) =>
    kind === 'distance' || kind === 'release' ? [{ column, cost: kind === 'release' ? 1 : 0 }] : [],
  );
  if (releases.count === null) return 0;
  const [solved] = await solver.solve(model, [{ as: 'mip', gap: 0, ...kept, costs }]);
  return solved?.status === 'optimal' ? Math.round(solved.objective) : null;
}

async function nearestFree(
  input: PlanInput,
  goals: readonly Goal[],
  solver: Solver,
): Promise<number[] | null> {
  const towards = goals.map(({ target }) => ({ target, firm: null }));
  const built = buildModel(input, { form: 'none', towards });
  const [solved] = await solver.solve(built.model, [{ as: 'mip', gap: FREE_GAP }]);
  if (solved?.status !== 'optimal') return null;
  return intakesOf(built.programmes, solved.columns).map(Math.round);
}

/** Where a programme goes: one that runs on stays, or goes its way by what is worth organising. */
function goalOf(programme: ProgrammeColumns, target: number): Goal {
  if (!mayStay(programme, target)) return { target, firm: null };
  const { last } = programme.choice;
  const least = leastMove(last);
  const way = Math.abs(target - last) < least ? 0 : target < last ? -1 : 1;
  return { target, firm: { way, least: leastChange(last) } };
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

type Kept = Required<Pick<SolveTask, 'columns' | 'rows'>>;

/** What the optimum opens and closes, as bounds: candidates with their entrants, what stops, and that the rest runs. */
function decidedBounds(built: BuiltModel, optimum: readonly number[]): Kept {
  const columns: Kept['columns'] = [];
  const rows: Kept['rows'] = [];
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
