import { expect, test } from 'vitest';
import { randomPlan } from '../../scripts/bench/randomPlan.ts';
import { fixChoices } from '../../server/domain/plan/explain/conditionalTasks.ts';
import { limitsAtWork } from '../../server/domain/plan/explain/limitsAtWork.ts';
import { worthOfLimits, worthTasks } from '../../server/domain/plan/explain/worthOfLimits.ts';
import { buildModel } from '../../server/domain/plan/model/buildModel.ts';
import { roomFor } from '../../server/domain/plan/model/roomFor.ts';
import type { PlanInput } from '../../server/domain/plan/planInput.ts';
import type { BindingLimit } from '../../server/domain/plan/planResult.ts';
import { solveIntakes } from '../../server/domain/plan/solvePlan.ts';
import { directSolver } from './directSolver.ts';

const solver = await directSolver();
const SIZE = {
  schools: 4,
  specialties: 4,
  programmes: 12,
  candidates: 1,
  occupations: 6,
  pairs: 9,
  scenarios: 8,
};
const CAPACITY = { places: 'places', teachers: 'teachers', workshop: 'workshopHours' } as const;

/** A random city where some are short of places, some of teachers, and some of workshop hours. */
function cityOf(seed: number): PlanInput {
  const { limits, programmes, ...city } = randomPlan(SIZE, seed);
  const sum = programmes.reduce((so, { last }) => so + (last ?? 0), 0);
  const tight = programmes.map((one, i) => {
    const last = one.last ?? 0;
    const free = { ...one, places: null, teachers: null, workshopHours: null, onRoll: [last, last] };
    if (i % 4 === 1) return { ...free, teachers: Math.floor((3 * last) / limits.studentsPerTeacher) + 1 };
    return i % 4 === 2 ? { ...free, workshopHours: 3 * (3 * last + 2) } : i % 4 === 3 ? free : one;
  });
  return { ...city, programmes: tight, limits: { ...limits, budget: null, sum: seed % 2 ? sum : null } };
}

/** Cost of the linear program with what a plan runs and how many classes it has; infinite where nothing fits. */
async function costOf(input: PlanInput, intakes: readonly number[]): Promise<number> {
  const built = buildModel(input);
  const [solved] = await solver.solve(built.model, [{ as: 'lp', columns: fixChoices(built, intakes) }]);
  return solved?.status === 'optimal' ? solved.objective : Number.POSITIVE_INFINITY;
}

/** The city with more of a limit than it has, in its own unit, and how much more; null: no setting of its own. */
function withMore(
  input: PlanInput,
  { limit, of, end, kind }: BindingLimit,
): { city: PlanInput; by: number } | null {
  if (limit === 'sum') {
    const sum = (input.limits.sum ?? 0) + (end === 'most' ? 1 : -1);
    return { city: { ...input, limits: { ...input.limits, sum } }, by: 1 };
  }
  const i = input.programmes.findIndex(({ id }) => id === of);
  const programme = input.programmes[i];
  if (kind || !programme || !(limit in CAPACITY)) return null;
  const field = CAPACITY[limit as keyof typeof CAPACITY];
  const perEntrant = roomFor(programme, input.limits).find((one) => one.limit === limit)?.perEntrant ?? 1;
  const by = Math.max(1, perEntrant);
  const more = { ...programme, [field]: (programme[field] ?? 0) + by };
  return { city: { ...input, programmes: input.programmes.with(i, more) }, by };
}

test('one more of a limit is worth what the plan with one more costs less, and never more than its shadow price, on 40 random cities', async () => {
  const told = [];
  const listed: [number, boolean, boolean][] = [];
  for (let seed = 1; seed <= 40; seed++) {
    const input = cityOf(seed);
    const optimum = (await solveIntakes(input, solver, 0))?.optimum;
    if (!optimum) continue;
    const built = buildModel(input);
    const first = { as: 'lp' as const, columns: fixChoices(built, optimum) };
    const [base] = await solver.solve(built.model, [first]);
    if (base?.status !== 'optimal') throw new Error('the optimum does not solve its own program');
    const atWork = limitsAtWork(built, base, optimum);
    const tasks = worthTasks(built, atWork, optimum, input.limits);
    const asked = tasks.flatMap(({ unit, entrant }) => (entrant ? [unit, entrant] : [unit]));
    const worths = worthOfLimits(tasks, base.objective, await solver.solve(built.model, asked));
    // places in all are one number: where they are decided first every plan is at them, whatever one more is worth
    listed.push([seed, worths.some(({ limit }) => limit === 'sum'), input.limits.sum !== null]);
    for (const { limit } of atWork) {
      const same = worths.find(
        (one) =>
          one.limit === limit.limit &&
          one.of === limit.of &&
          one.end === limit.end &&
          one.kind === limit.kind,
      );
      const more = withMore(input, limit);
      const worth = same?.worth ?? 0;
      const saved = more && base.objective - (await costOf(more.city, optimum));
      told.push({
        seed,
        limit: limit.limit,
        of: limit.of,
        worth,
        price: limit.worth,
        least: more && Math.max(0, saved ?? 0) / more.by,
      });
    }
  }
  expect(listed.filter(([, isListed, isDecided]) => isListed !== isDecided)).toEqual([]);
  const close = (a: number, b: number) => Math.abs(a - b) < 1e-4;
  expect(told.filter(({ worth, price }) => worth > price + 1e-4)).toEqual([]);
  expect(told.filter(({ worth, least }) => least !== null && !close(worth, least))).toEqual([]);
  const kinds = new Set(told.flatMap(({ limit, least }) => (least ? [limit] : [])));
  expect([...kinds].sort()).toEqual(['places', 'sum', 'teachers', 'workshop']);
  // a shadow price alone would have said at least twice as much
  expect(told.filter(({ worth, price }) => price > 2 * worth + 0.01).length).toBeGreaterThan(0);
});
