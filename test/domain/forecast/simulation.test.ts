import { beforeAll, describe, expect, test } from 'vitest';
import { COUNTS, type Outcome, SMOOTH, simulate } from './simulate.ts';

/** Quarters known, three panels of 40 series each; 12 more are held back. */
const LENGTHS = [20, 24, 28, 32, 36, 40].flatMap((quarters) => [quarters, quarters, quarters]);

describe('on smooth series of 20–40 quarters (acceptance figure 3)', () => {
  let outcome: Outcome;
  beforeAll(() => {
    outcome = simulate(SMOOTH, LENGTHS);
  });

  test('relative MASE against seasonal naive is at most .78', () =>
    expect(outcome.relativeMase).toBeLessThanOrEqual(0.78));

  test('80 % intervals cover .75–.87 of each year ahead', () => expectWithin(outcome.cover80, 0.75, 0.87));

  test('95 % intervals cover .92–.98 of each year ahead', () => expectWithin(outcome.cover95, 0.92, 0.98));

  test('the scenarios score better (CRPS) than those of seasonal naive', () =>
    expect(outcome.crps).toBeLessThan(outcome.crpsNaive));
});

describe('on noisy counts of 20–40 quarters (acceptance figure 3)', () => {
  let outcome: Outcome;
  beforeAll(() => {
    outcome = simulate(COUNTS, LENGTHS);
  });

  test('relative MASE against seasonal naive is at most .85', () =>
    expect(outcome.relativeMase).toBeLessThanOrEqual(0.85));

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
