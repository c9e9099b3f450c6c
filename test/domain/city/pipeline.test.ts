import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateRho } from '../../../server/domain/city/estimateRho.ts';
import type { PipelineTallies } from '../../../server/domain/city/pipelineRates.ts';
import { supplyIdentity } from '../../../server/domain/city/supplyIdentity.ts';
import { pipeline } from '../../../server/domain/guidance/pipeline.ts';
import { pipelineMoments } from './pipelineMoments.ts';

/** Counts of the oracle of method §5. */
const tallies: PipelineTallies = {
  graduation: { count: 912, n: 1000 },
  furtherStudy: { count: 325, n: 912 },
  unavailable: { count: 593 - 563, n: 593 },
  local: { count: 394, n: 563 },
};
const options = { seed: 1, level: 0.8, draws: 20_000 };
const rho = { graduation: 0.005, furtherStudy: 0.005, unavailable: 0.005, local: 0.005 };

describe('supplyIdentity, oracle of method §5', () => {
  it('takes 200 entrants to 182.457, 118.597, 112.667, 78.867', () => {
    const persons = supplyIdentity(200, {
      graduation: 0.95 * 0.97 * 0.99,
      furtherStudy: 0.35,
      unavailable: 0.05,
      local: 0.7,
    });
    expect(persons.graduates).toBeCloseTo(182.457, 3);
    expect(persons.graduates - persons.furtherStudy).toBeCloseTo(118.597, 3);
    expect(persons.graduates - persons.furtherStudy - persons.unavailable).toBeCloseTo(112.667, 3);
    expect(persons.localSupply).toBeCloseTo(78.867, 3);
  });

  it('conserves persons to 1e-9', () => {
    const rate = fc.double({ min: 0, max: 1, noNaN: true });
    const rates = fc.record({ graduation: rate, furtherStudy: rate, unavailable: rate, local: rate });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), rates, (intake, shares) => {
        const { dropout, furtherStudy, unavailable, elsewhere, localSupply } = supplyIdentity(intake, shares);
        const parts = [dropout, furtherStudy, unavailable, elsewhere, localSupply];
        expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - intake)).toBeLessThan(1e-9);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(-1e-9);
      }),
      { seed: 1 },
    );
  });

  it('refuses a rate over 1 by name', () => {
    const rates = { graduation: 1.2, furtherStudy: 0, unavailable: 0, local: 1 };
    expect(() => supplyIdentity(10, rates)).toThrow('invalid rate graduation 1.2');
  });
});

describe('pipelineMoments (delta method), oracle of method §5', () => {
  it('gives mean 78.003 and sd 7.553', () => {
    const { mean, deviation } = pipelineMoments(200, tallies);
    expect(mean).toBeCloseTo(78.003, 3);
    expect(deviation).toBeCloseTo(7.553, 3);
  });

  it('gives sd 9.51 with ρ = .005, within the 2 % of Monte Carlo oracles', () => {
    const { deviation } = pipelineMoments(200, tallies, 0.005);
    expect(Math.abs(deviation / 9.51 - 1)).toBeLessThan(0.02);
  });
});

describe('pipeline (seeded Monte Carlo), oracle of method §5 within 2 %', () => {
  const deviation = (draws: Float64Array) => {
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    return Math.sqrt(draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length);
  };

  it('gives 80 % [68, 88] and sd 7.553', () => {
    const { supply, draws } = pipeline({ intake: 200, tallies, priors: null }, options);
    expect([supply.low, supply.high]).toEqual([68, 88]);
    expect(Math.abs(deviation(draws) / 7.553 - 1)).toBeLessThan(0.02);
    expect(Math.abs((supply.value as number) / 78.003 - 1)).toBeLessThan(0.02);
  });

  it('gives 80 % [66, 90] and sd 9.51 with ρ = .005', () => {
    const { supply, draws } = pipeline({ intake: 200, tallies, priors: null, rho }, options);
    expect([supply.low, supply.high]).toEqual([66, 90]);
    expect(Math.abs(deviation(draws) / 9.51 - 1)).toBeLessThan(0.02);
  });

  it('repeats with its seed', () => {
    const input = { intake: 200, tallies, priors: null };
    expect(pipeline(input, options).draws).toEqual(pipeline(input, options).draws);
  });

  it('gives steps whose losses and supply sum to the intake', () => {
    const { steps } = pipeline({ intake: 120, tallies, priors: null }, options);
    const persons = new Map(steps.map((step) => [step.step, step.persons.value as number]));
    const parts = ['dropout', 'further_study', 'unavailable', 'elsewhere', 'local_supply'] as const;
    expect(parts.reduce((sum, part) => sum + (persons.get(part) as number), 0)).toBeCloseTo(120, 9);
    expect(steps[0]?.rate.state).toBe('not_applicable');
    expect(steps[1]?.rate.value).toBeCloseTo(1 - 912.5 / 1001, 9);
  });
});

describe('a specialty that knows too little of itself', () => {
  const nothing = { count: 0, n: 0 };
  const none: PipelineTallies = {
    graduation: nothing,
    furtherStudy: nothing,
    unavailable: nothing,
    local: nothing,
  };
  const prior = (mean: number) => ({ mean, strength: 20 });
  const priors = {
    graduation: prior(0.9),
    furtherStudy: prior(0.35),
    unavailable: prior(0.05),
    local: prior(0.7),
  };

  it('takes its category rates when new, flagged', () => {
    const { supply } = pipeline({ intake: 50, tallies: none, priors }, options);
    expect(supply).toMatchObject({ state: 'approximate', note: 'category_value', n: 0 });
    expect(supply.value).toBeCloseTo(50 * 0.9 * 0.65 * 0.95 * 0.7, 9);
  });

  it('is pulled towards its category when small', () => {
    const small: PipelineTallies = { ...tallies, local: { count: 1, n: 10 } };
    const alone = pipeline({ intake: 200, tallies: small, priors: null }, options).supply.value as number;
    const shrunk = pipeline({ intake: 200, tallies: small, priors }, options).supply.value as number;
    expect(shrunk).toBeGreaterThan(alone);
  });

  it('is missing for a reason without a category, and without an intake', () => {
    const alone = pipeline({ intake: 50, tallies: none, priors: null }, options);
    expect(alone).toMatchObject({ supply: { value: null, state: 'not_assessable' }, steps: [] });
    const unknown = pipeline({ intake: null, tallies, priors: null }, options);
    expect(unknown.supply).toMatchObject({ value: null, low: null, state: 'not_collected' });
  });

  it('supplies nobody from no entrants, which is a figure and not a gap', () => {
    expect(pipeline({ intake: 0, tallies, priors: null }, options).supply).toMatchObject({
      value: 0,
      low: 0,
      high: 0,
    });
  });
});

describe('estimateRho', () => {
  it('is 0 where cohorts differ by chance alone', () => {
    const calm = [
      { count: 70, n: 100 },
      { count: 71, n: 100 },
      { count: 69, n: 100 },
    ];
    expect(estimateRho([calm])).toBe(0);
  });

  it('is the beta-binomial ρ of method §3 for one history: .0319137', () => {
    const counts = [
      [40, 28],
      [120, 104],
      [15, 9],
      [300, 246],
      [60, 57],
      [25, 21],
      [200, 150],
      [10, 10],
    ].map(([n = 0, count = 0]) => ({ n, count }));
    expect(estimateRho([counts])).toBeCloseTo(0.0319137, 6);
  });

  it('is 0 without a second cohort', () => {
    expect(estimateRho([[{ count: 3, n: 9 }], []])).toBe(0);
  });
});
