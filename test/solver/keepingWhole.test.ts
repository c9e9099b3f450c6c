import { expect, test } from 'vitest';
import { randomPlan } from '../../scripts/bench/randomPlan.ts';
import { holdAt } from '../../server/domain/plan/explain/conditionalTasks.ts';
import { regrets } from '../../server/domain/plan/explain/regrets.ts';
import { type BuiltModel, buildModel } from '../../server/domain/plan/model/buildModel.ts';
import type { PlanInput } from '../../server/domain/plan/planInput.ts';
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

/** A random city where every other class is too thin, so that some move to another school. */
function cityOf(seed: number): PlanInput {
  const input = randomPlan(SIZE, seed);
  const programmes = input.programmes.map((one, i) =>
    i % 2 === 0 && one.last ? { ...one, last: 10 + ((7 * i + seed) % 14) } : one,
  );
  return {
    ...input,
    programmes,
    limits: {
      ...input.limits,
      closuresPerSchool: null,
      reachWeight: 0,
      intakeLow: null,
      intakeHigh: null,
      budget: null,
      sum: null,
    },
  };
}

/** Every way to decide the yes-or-no columns that bounds leave open. */
function waysToChoose(built: BuiltModel, fixed: { column: number; lower: number; upper: number }[]) {
  const decided = new Set(fixed.map(({ column }) => column));
  const open = built.programmes.flatMap(({ intervals }) =>
    intervals.filter((column) => !decided.has(column)),
  );
  return Array.from({ length: 2 ** open.length }, (_, way) => [
    ...fixed,
    ...open.map((column, bit) => {
      const value = (way >> bit) & 1;
      return { column, lower: value, upper: value };
    }),
  ]);
}

test('keeping last year’s intake costs as much as the best way to do so with whole classes, on 16 random cities', async () => {
  const told = [];
  for (let seed = 1; seed <= 16; seed++) {
    const input = cityOf(seed);
    const optimum = (await solveIntakes(input, solver, 0))?.optimum;
    if (!optimum) continue;
    const built = buildModel(input);
    const { own, base } = await regrets(input, built, optimum, solver);
    for (const [i, { choice }] of built.programmes.entries()) {
      const held = optimum[i] === choice.last ? null : holdAt(built, optimum, new Map([[i, choice.last]]));
      if (!held) continue;
      const ways = waysToChoose(built, held);
      const [parts, ...whole] = await solver.solve(
        built.model,
        [held, ...ways].map((columns) => ({ as: 'lp' as const, columns })),
      );
      const costs = whole.map((one) => (one.status === 'optimal' ? one.objective : Number.POSITIVE_INFINITY));
      const least = Math.min(...costs) - base.objective;
      const inParts = parts?.status === 'optimal' ? parts.objective - base.objective : least;
      told.push({ seed, i, regret: own[i], least, inParts, ways: ways.length });
    }
  }
  const wrong = told.filter(({ regret, least }) =>
    Number.isFinite(least) ? Math.abs((regret ?? -1) - Math.max(0, least)) > 0.01 : regret !== null,
  );
  expect(wrong).toEqual([]);
  // what half a class closed would have made of it
  expect(told.filter(({ least, inParts }) => least - inParts > 0.5).length).toBeGreaterThan(3);
});
