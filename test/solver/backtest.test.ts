import { beforeAll, describe, expect, it } from 'vitest';
import { backtestPlans } from '../../server/domain/backtest/backtestPlans.ts';
import type { PlanBacktest, Strategy } from '../../server/domain/backtest/types.ts';
import { solvePlan } from '../../server/domain/plan/solvePlan.ts';
import { demonstrationFacts } from '../domain/plan/input/demonstrationFacts.ts';
import { directSolver } from './directSolver.ts';

let found: PlanBacktest;
const progress: number[] = [];

beforeAll(async () => {
  const solver = await directSolver();
  found = await backtestPlans(await demonstrationFacts(), {
    solve: (input) => solvePlan(input, solver, { inputHash: '', gap: 0.005, redraws: 0 }),
    onYear: (done) => progress.push(done),
  });
});

const differenceTo = (strategy: Strategy) =>
  found.summary.find((one) => one.strategy === strategy)?.difference ?? { value: 0, low: 0, high: 0 };

describe('backtest of the demonstration city, acceptance figure 5', () => {
  it('scores the autumns whose entrants have graduated, on enough years to conclude from', () => {
    expect(found.years.map(({ entryYear, graduationYear }) => [entryYear, graduationYear])).toEqual([
      ['2018', '2021'],
      ['2019', '2022'],
      ['2020', '2023'],
      ['2021', '2024'],
      ['2022', '2025'],
    ]);
    expect(found).toMatchObject({ indicative: false, skipped: [], dataKind: 'demonstration' });
    expect(progress).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('loses less than holding every intake, its whole interval below 0', () => {
    expect(differenceTo('hold').high).toBeLessThan(0);
  });

  it('loses less than the damped chase, its whole interval below 0', () => {
    expect(differenceTo('damped').high).toBeLessThan(0);
  });

  it('loses no less than the plan made with hindsight', () => {
    expect(differenceTo('hindsight').value).toBeGreaterThanOrEqual(0);
  });
});
