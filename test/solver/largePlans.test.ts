import { afterAll, describe, expect, it } from 'vitest';
import { randomPlan } from '../../scripts/bench/randomPlan.ts';
import { buildModel } from '../../server/domain/plan/model/buildModel.ts';
import type { PlanInput } from '../../server/domain/plan/planInput.ts';
import type { PlanSolution } from '../../server/domain/plan/planResult.ts';
import { checkPlan } from '../../server/domain/plan/solve/checkPlan.ts';
import { evaluatePlan } from '../../server/domain/plan/solve/evaluatePlan.ts';
import { solvePlan } from '../../server/domain/plan/solvePlan.ts';
import { createSolver } from '../../server/solver/createSolver.ts';
import { hashInput } from '../../server/solver/hashInput.ts';
import { solutionOf } from './planOf.ts';

const solver = createSolver();
afterAll(() => solver.close());

const solve = async (input: PlanInput, redraws = 0) =>
  solutionOf(await solvePlan(input, solver, { inputHash: hashInput(input), redraws }));
const intakesOf = ({ rows }: PlanSolution) => rows.map(({ recommended, last }) => recommended ?? last ?? 0);

const SIZE = {
  schools: 10,
  specialties: 60,
  programmes: 280,
  candidates: 20,
  occupations: 50,
  pairs: 220,
  scenarios: 30,
};

describe.each([1, 2])('the plan of a random city of 300 programmes (seed %i)', (seed) => {
  const input = randomPlan(SIZE, seed);
  it('keeps every limit, costs what it says, stays within its gap, and lies within its ranges', async () => {
    const plan = await solve(input);
    const intakes = intakesOf(plan);
    expect(checkPlan(input, intakes)).toEqual([]);
    const optimum = plan.rows.map((row) => row.optimum ?? row.last ?? 0);
    expect(checkPlan(input, optimum)).toEqual([]);
    expect(plan.objective).toBeCloseTo(evaluatePlan(input, optimum).objective, 9);
    expect(plan.recommendedObjective).toBeCloseTo(evaluatePlan(input, intakes).objective, 9);
    expect(plan.objective).toBeGreaterThanOrEqual(plan.bound - 1e-6);
    expect(plan.gap).toBeLessThanOrEqual(0.001);
    const outside = plan.rows.filter(
      ({ recommended, feasible }) =>
        recommended !== null &&
        recommended > 0 &&
        feasible &&
        !(recommended >= feasible.low && recommended <= feasible.high),
    );
    expect(outside).toEqual([]);
    expect(plan.rows.filter(({ regret }) => regret !== null && regret < 0)).toEqual([]);
  });
});

describe('the two forms of the transport', () => {
  it('are the same linear program', async () => {
    for (const seed of [4, 5]) {
      const input = randomPlan({ ...SIZE, occupations: 40, pairs: 110 }, seed);
      const costs = [];
      for (const form of ['whole', 'cuts'] as const) {
        const [solved] = await solver.solve(buildModel(input, { form }).model, [{ as: 'lp' }]);
        costs.push(solved?.status === 'optimal' ? solved.objective : null);
      }
      expect(costs[0]).toBeGreaterThan(0);
      expect(costs[1]).toBeCloseTo(costs[0] as number, 4);
    }
  });
});

describe('the thread that solves', () => {
  const input = randomPlan({ ...SIZE, programmes: 60, candidates: 10, occupations: 20, pairs: 80 }, 7);
  it('gives the same plan to the digit for the same input, redraws and all', async () => {
    const [first, second] = [await solve(input, 10), await solve(input, 10)];
    expect(second).toEqual(first);
    expect(first.redraws).toBe(10);
  });
  it('names an input by its content, not by the order of its keys', () => {
    const { limits, ...rest } = input;
    expect(hashInput({ limits, ...rest })).toBe(hashInput(input));
    expect(hashInput({ ...input, seed: 8 })).not.toBe(hashInput(input));
  });
  it('answers two who ask at once', async () => {
    const [one, other] = await Promise.all([solve(input), solve({ ...input })]);
    expect(one.objective).toBe(other.objective);
  });
});
