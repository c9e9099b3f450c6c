import { beforeAll, describe, expect, test } from 'vitest';
import { COUNTS, EMPLOYMENT, type Outcome, SMOOTH, simulate } from './simulate.ts';

/** Quarters known, two panels of 40 series each; 12 more are held back. */
const LENGTHS = [20, 24, 28, 32, 36, 40].flatMap((quarters) => [quarters, quarters]);

// Acceptance figure 3: relative MASE against seasonal naive on series of 20–40 quarters, intervals of each year ahead.
describe.each([
  { kind: 'smooth series', process: SMOOTH, mase: 0.78 },
  { kind: 'employment by industry', process: EMPLOYMENT, mase: 0.78 },
  { kind: 'noisy counts', process: COUNTS, mase: 0.85 },
])('on $kind', ({ process, mase }) => {
  let outcome: Outcome;
  beforeAll(() => {
    outcome = simulate(process, LENGTHS);
  });

  test(`relative MASE is at most ${mase}`, () => expect(outcome.relativeMase).toBeLessThanOrEqual(mase));

  test('forecasts of a year err no more than the last four quarters carried forward', () =>
    expect(Math.max(...outcome.annual)).toBeLessThanOrEqual(1.01));

  test('80 % intervals cover .75–.87 of each year ahead', () => expectWithin(outcome.cover80, 0.75, 0.87));

  test('95 % intervals cover .92–.98 of each year ahead', () => expectWithin(outcome.cover95, 0.92, 0.98));

  test('the scenarios score better (CRPS) than those of seasonal naive', () =>
    expect(outcome.crps).toBeLessThan(outcome.crpsNaive));
});

function expectWithin(shares: number[], low: number, high: number): void {
  expect(shares).toHaveLength(3);
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(low);
  expect(Math.max(...shares)).toBeLessThanOrEqual(high);
}
